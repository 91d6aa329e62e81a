package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainTest {

    @ParameterizedTest
    @CsvSource({
        "cce.example.com, https://cce.example.com, cce.example.com",
        "cce.example.com:8445, https://cce.example.com:8445, cce.example.com:8445",
        "CCE.Example.com, https://CCE.Example.com, cce.example.com",
        "https://cce.example.com, https://cce.example.com, cce.example.com",
        "https://cce.example.com:443, https://cce.example.com:443, cce.example.com:443",
        "10.1.2.3, https://10.1.2.3, 10.1.2.3",
        "localhost:8080, https://localhost:8080, localhost:8080",
        "http://localhost:8080, http://localhost:8080, localhost:8080",
        "http://127.0.0.1:8080, http://127.0.0.1:8080, 127.0.0.1:8080",
        "http://127.8.9.10, http://127.8.9.10, 127.8.9.10",
        "http://[::1]:8080, http://[::1]:8080, [::1]:8080",
        "[::1], https://[::1], [::1]"
    })
    void isAHostWithOrWithoutAPort(String text, String url, String name) {
        Domain domain = Domain.parse(text);

        assertThat(domain.url()).hasToString(url);
        assertThat(domain).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "cce example.com",
                " cce.example.com",
                "cce.example.com ",
                "cce.example.com\n",
                "https://",
                "cce.example.com/",
                "cce.example.com/drapi",
                "https://cce.example.com/",
                "cce.example.com?a=b",
                "cce.example.com#a",
                "cce.example.com:0",
                "cce.example.com:70000",
                "cce.example.com:port",
                "http://cce.example.com",
                "http://127.0.0.1.evil.com",
                "http://localhost.evil.com",
                "ftp://cce.example.com",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "a,b"
            })
    void isNothingElseAndIsRefusedWithTheTextAndTheRule(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Domain.parse(text))
                .withMessageStartingWith("'" + text + "' is not a domain (host[:port], such as cce.example.com): ")
                .withMessageMatching("(?s).*: \\S.{10,}");
    }

    @Test
    void isRefusedWithTheRuleThatItBreaks() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Domain.parse("http://cce.example.com"))
                .withMessageEndingWith("http is for loopback addresses only (localhost, 127.0.0.1, [::1]): use https");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Domain.parse("cce.example.com/drapi"))
                .withMessageEndingWith("a domain is host[:port], without a path");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin:hunter2@cce.example.com",
                "https://admin:hunter2@cce.example.com",
                "http://admin:hunter2@cce.example.com/a?b#c",
                "admin:hunter2 @cce.example.com",
                "admin:hunter2^@cce.example.com:port"
            })
    void isRefusedWithoutThePassword(String text) {
        Throwable refusal = catchThrowable(() -> Domain.parse(text));

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'…@…' is not a domain");
        assertThat(Throwables.getStackTrace(refusal)).doesNotContain("hunter2");
    }
}
