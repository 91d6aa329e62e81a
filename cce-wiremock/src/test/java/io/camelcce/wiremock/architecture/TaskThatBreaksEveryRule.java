package io.camelcce.wiremock.architecture;

import com.github.tomakehurst.wiremock.http.Request;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.function.Executable;

/** Leans on another library, on JUnit and on the wire. */
interface TaskThatBreaksEveryRule {

    SoftAssertions anotherLibrary();

    Executable junit();

    Request wire();
}
