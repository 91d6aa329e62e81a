package io.camelcce.wiremock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fenced blocks of docs/cce-wiremock.md, in their order. */
record Page(List<Block> blocks) {

    static final Path FILE = Path.of("..", "docs", "cce-wiremock.md");

    private static final Pattern FENCED = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    static Page read() throws IOException {
        return new Page(
                FENCED.matcher(Files.readString(FILE)).results().map(Block::of).toList());
    }

    /** Commands, each with the answers that stand below them. */
    List<Session> sessions() {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).language().equals("bash")) {
                sessions.add(new Session(blocks.get(i).text(), blocks.get(i + 1).answers()));
            }
        }
        return sessions;
    }

    /** The only block without a language that begins so. */
    String plainBlock(String beginning) {
        return blocks.stream()
                .filter(block -> block.language().isEmpty() && block.text().startsWith(beginning))
                .map(Block::text)
                .reduce((one, another) -> {
                    throw new AssertionError("two blocks begin with " + beginning);
                })
                .orElseThrow(() -> new AssertionError("no block begins with " + beginning));
    }

    record Block(String language, String text) {

        static Block of(MatchResult fenced) {
            return new Block(fenced.group(1), fenced.group(2));
        }

        List<String> answers() {
            if (!language.equals("text")) {
                throw new AssertionError("commands have to be followed by their answers, not by " + text);
            }
            return text.lines().toList();
        }
    }

    /** @param answers a line for each that is printed, with … for what is left out */
    record Session(String commands, List<String> answers) {}
}
