package io.camelcce.wiremock;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.apache.commons.fileupload.FileUploadException;

/**
 * Answers 400 to what WireMock fails to read before any stub sees it: broken escapes, unknown character sets, gzip that
 * is none. WireMock itself would answer 500 and a stack trace.
 */
final class UnreadableRequestFilter implements Filter {

    private final RequestLog log;
    private final Resets resets;
    private final Clock clock;

    UnreadableRequestFilter(RequestLog log, Resets resets, Clock clock) {
        this.log = log;
        this.resets = resets;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int resetsAtArrival = resets.count();
        try {
            chain.doFilter(request, response);
            // WireMock also throws checked exceptions that nothing declares.
        } catch (Exception fault) {
            if (response.isCommitted() || !isOfTheRequest(rootOf(fault))) {
                throw fault;
            }
            refuse(resetsAtArrival, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    private static boolean isOfTheRequest(Throwable fault) {
        return fault instanceof IllegalArgumentException
                || fault instanceof IOException
                || fault instanceof FileUploadException;
    }

    private static Throwable rootOf(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private void refuse(int resetsAtArrival, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.add(
                resetsAtArrival,
                new SeenRequest(
                        clock.instant(),
                        request.getMethod(),
                        request.getRequestURI(),
                        request.getHeader("TrackingId"),
                        false,
                        HttpServletResponse.SC_BAD_REQUEST));
        Answer answer =
                Answer.refusal(HttpServletResponse.SC_BAD_REQUEST, "invalidInput", "the request is not readable");
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.reset();
        response.setStatus(answer.status());
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
