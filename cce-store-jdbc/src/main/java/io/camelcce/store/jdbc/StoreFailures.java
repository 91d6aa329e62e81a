package io.camelcce.store.jdbc;

import io.camelcce.authorization.AuthorizationStoreException;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Tells people what went wrong in a database. The exceptions of drivers are no causes of it: they quote what they were
 * given, URLs with passwords and rows included. Of their text one line stays, without what may be secret.
 *
 * @param place where the store is, for people
 */
record StoreFailures(String place) {

    private static final Pattern CREDENTIALS = Pattern.compile("(?i)((?:password|pwd)\\s*=\\s*)[^&;\\s,]*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)jdbc:\\S*");
    private static final int MOST = 300;

    AuthorizationStoreException of(SQLException failure) {
        return new AuthorizationStoreException(text(failure), null);
    }

    private String text(SQLException failure) {
        if (isOpenElsewhere(failure)) {
            return ("The file of authorizations in %s is in use by another process: a file is for one JVM. "
                            + "Stop the other one, or keep the authorizations in PostgreSQL, which several can share")
                    .formatted(place);
        }
        if (isLockTimeout(failure)) {
            return "The store of authorizations in %s: another process has held what is needed for more than %d seconds"
                    .formatted(place, Patience.LOCK.toSeconds());
        }
        return "The store of authorizations in %s does not do its work: %s (SQLState %s, code %d)"
                .formatted(place, redacted(failure), failure.getSQLState(), failure.getErrorCode());
    }

    /** Whether two wrote the same key at once. */
    static boolean isDuplicate(SQLException failure) {
        return "23505".equals(failure.getSQLState());
    }

    /** Whether a table is not there. */
    static boolean isMissingTable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.equals("42P01") || state.startsWith("42S0");
    }

    private static boolean isOpenElsewhere(SQLException failure) {
        return failure.getErrorCode() == 90020;
    }

    private static boolean isLockTimeout(SQLException failure) {
        return "55P03".equals(failure.getSQLState()) || failure.getErrorCode() == 50200;
    }

    private static String redacted(SQLException failure) {
        String line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String safe =
                ADDRESS.matcher(CREDENTIALS.matcher(line).replaceAll("$1…")).replaceAll("the URL");
        return safe.length() > MOST ? safe.substring(0, MOST) + "…" : safe;
    }
}
