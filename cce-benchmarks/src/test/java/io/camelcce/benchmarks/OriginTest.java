package io.camelcce.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OriginTest {

    @ParameterizedTest
    @EnumSource(Part.class)
    void everyTableHasItsCommandMachineJdkAndCommit(Part part) {
        assertThat(new Origin("./bench --only " + part, "0a1b2c3").text(part))
                .startsWith("`./bench --only " + part + "` on " + System.getProperty("os.name"))
                .contains(Runtime.getRuntime().availableProcessors() + " processors")
                .contains("JDK " + Runtime.version())
                .endsWith(", commit 0a1b2c3");
    }

    @Test
    void aCommitWithChangesIsToldAsSuchAndNoneIsNot() {
        assertThat(new Origin("./bench", "0a1b2c3+").text(Part.CALLS)).endsWith(", commit 0a1b2c3 with changes");
        assertThat(new Origin("./bench", "").text(Part.CALLS)).doesNotContain("commit");
    }

    @Test
    void whatIsNotPinnedIsNotToldToBe() {
        assertThat(new Origin("./bench", "").text(Part.STARTUP)).contains("(nothing is pinned)");
    }

    @Test
    void theScriptHandsTheCommitOver() throws IOException {
        assertThat(Files.readString(Path.of("..", "bench"))).contains("\"-D" + Origin.REVISION + "=$revision\"");
    }
}
