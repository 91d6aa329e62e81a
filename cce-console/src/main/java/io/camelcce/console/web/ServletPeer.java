package io.camelcce.console.web;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.apache.camel.Message;

/** Reads what a servlet container says, as Spring Boot has one. In a class of its own, loaded only where there is one. */
final class ServletPeer {

    /** The header that holds the request; what a browser sends is no such object. */
    static final String REQUEST = "CamelHttpServletRequest";

    private ServletPeer() {}

    static Peer of(Message message) {
        if (!(message.getHeader(REQUEST) instanceof HttpServletRequest request)) {
            return Peer.between(null, null, null);
        }
        Principal user = request.getUserPrincipal();
        ServletRequest received = received(request);
        return Peer.between(user == null ? null : user.getName(), received.getRemoteAddr(), received.getLocalAddr());
    }

    /** As the container received it: filters may say of it what headers say, and headers are anybody's. */
    private static ServletRequest received(ServletRequest request) {
        ServletRequest received = request;
        while (received instanceof ServletRequestWrapper wrapper) {
            received = wrapper.getRequest();
        }
        return received;
    }
}
