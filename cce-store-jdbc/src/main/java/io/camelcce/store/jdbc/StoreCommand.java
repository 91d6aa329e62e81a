package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line for the keys of a store. It takes no secret as an argument: others could see it. */
@Command(
        name = "cce-store",
        description = "Makes and changes the key that the secrets of a store of authorizations are encrypted with.",
        mixinStandardHelpOptions = true,
        subcommands = {NewKeyCommand.class, RotateKeyCommand.class})
public final class StoreCommand {

    /** For the command line. */
    StoreCommand() {}

    /**
     * Runs the command: see {@code --help}. The exit code is 0 if all went well, 1 if not, 2 if the arguments are wrong.
     */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new StoreCommand()).setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof AuthorizationStoreException told) {
                PrintWriter err = command.getErr();
                err.println(told.getMessage());
                err.flush();
                return 1;
            }
            throw failure;
        });
    }
}
