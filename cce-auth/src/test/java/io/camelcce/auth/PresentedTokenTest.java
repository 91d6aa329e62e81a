package io.camelcce.auth;

import static io.camelcce.authorization.BearerToken.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PresentedTokenTest {

    private static final Access PRESENTED = new Access.Bearer(parse("aZ09-._~+/=="));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer aZ09-._~+/==",
                "bearer aZ09-._~+/==",
                "BEARER   aZ09-._~+/==",
                " \tBearer aZ09-._~+/== \t"
            })
    void isTakenFromTheHeader(String header) {
        assertThat(PresentedToken.fromHeader(header).access(Duration.ZERO)).isEqualTo(PRESENTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer\thunter2",
                "Bearerhunter2",
                "hunter2",
                "Basic aHVudGVyMg==",
                "Bearer hunter2 x",
                "Bearer =hunter2",
                "Bearer hunter=2",
                "Bearer hunter2,Bearer other",
                "Bearer \"hunter2\"",
                "Bearer hunter2\r\nX-Injected: 1",
                "Bearer hunter2\n",
                "Bearer h\u00fcnter2"
            })
    void isNothingElse(String header) {
        assertThat(PresentedToken.fromHeader(header).access(Duration.ZERO))
                .isInstanceOfSatisfying(Access.Denied.class, denied -> assertThat(denied.remedy())
                        .contains("'Bearer <token>'")
                        .doesNotContain("unter"));
    }

    @Test
    void isMissedWhenThereIsNoHeader() {
        assertThat(PresentedToken.fromHeader(null).access(Duration.ZERO))
                .isInstanceOfSatisfying(Access.Denied.class, denied -> assertThat(denied.remedy())
                        .contains("came without"));
    }

    @Test
    void hasToBeReplacedByTheSenderWhenItIsRefused() {
        assertThat(PresentedToken.fromHeader("Bearer abc").accessInsteadOf(parse("abc"), Duration.ZERO))
                .isInstanceOfSatisfying(Access.Denied.class, denied -> assertThat(denied.remedy())
                        .contains("its sender has to get a new one"));
    }

    @Test
    void isOfferedInsteadOfAnother() {
        assertThat(PresentedToken.fromHeader("Bearer abc").accessInsteadOf(parse("other"), Duration.ZERO))
                .isEqualTo(new Access.Bearer(parse("abc")));
        assertThat(PresentedToken.fromHeader(null).accessInsteadOf(parse("other"), Duration.ZERO))
                .isEqualTo(PresentedToken.fromHeader(null).access(Duration.ZERO));
    }
}
