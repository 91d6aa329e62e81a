package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStore;
import io.camelcce.authorization.AuthorizationStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Does something with a store in a JVM of its own. */
final class AnotherJvm {

    private AnotherJvm() {}

    /** Adds an authorization, and ends as if it was killed. */
    public static void main(String[] arguments) {
        try {
            AuthorizationStore store = Stores.open(Stores.inFolder(Path.of(arguments[0])));
            Stores.add(store, Stores.authorized(new AuthorizationName(arguments[1])));
            System.out.println("added");
        } catch (AuthorizationStoreException refused) {
            System.out.println(refused.getMessage());
        }
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** What it tells. */
    static String adds(Path folder, AuthorizationName name) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherJvm.class.getName(),
                        folder.toString(),
                        name.value()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream output = process.getInputStream()) {
            String told = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return told;
        }
    }
}
