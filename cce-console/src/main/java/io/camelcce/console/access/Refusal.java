package io.camelcce.console.access;

/** Why somebody is not let in, and what helps. */
public enum Refusal {
    /** The request was sent to a name that is not known. */
    FOREIGN_HOST(
            421,
            "Not under this name",
            "The console does not answer under the name that your browser used. Use the address that the log of the"
                    + " application shows. If the name is right, set cce.console.hosts to it, or publicUrl of the cce"
                    + " component, and start the application again."),

    /** The runtime authenticates, but did not say whom. */
    NOT_AUTHENTICATED(
            403,
            "Not signed in",
            "The server let this request in without saying who sent it. Its authentication has to cover the console:"
                    + " see camel.server.authenticationPath."),

    /** Nothing authenticates, and the request is not from this machine. */
    NOT_NEAR(
            403,
            "From this machine only",
            "Nothing authenticates who comes here, so the console is there for the machine that it runs on. To use it"
                    + " from elsewhere, let the server authenticate, the path of the console too: Camel Main by"
                    + " camel.server.authenticationEnabled=true with camel.server.basicPropertiesFile, Spring Boot by"
                    + " Spring Security."),

    /** Nobody was let in with this browser, or it was too long ago. */
    NO_SESSION(
            403,
            "Open the address from the log",
            "The log of the application shows an address with a token. Open it in this browser. It is good for one use;"
                    + " a new one is there now if it was used. If the log shows none, let it show the logger"
                    + " io.camelcce.console at INFO."),

    /** The token is used up, or never was one. */
    WRONG_TOKEN(
            403,
            "This token is not good",
            "It was used before, or it is not the one that the log of the application showed last. A new address is in"
                    + " the log if the last one was used."),

    /** A page of somebody else sent the form, or asks for something to have in itself. */
    FOREIGN_ORIGIN(
            403,
            "Not sent from the console",
            "This was sent from a page that is not of this console, or the browser did not say from which. Nothing was"
                    + " changed."),

    /** The form is not of the session. */
    WRONG_FORM(
            403,
            "The form is not of this session",
            "Nothing was changed. Go back, load the page again, and send the form again. Beyond this machine the console"
                    + " needs https: browsers keep its cookie to themselves otherwise.");

    private final int status;
    private final String heading;
    private final String text;

    Refusal(int status, String heading, String text) {
        this.status = status;
        this.heading = heading;
        this.text = text;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }

    /** What it is, in short. */
    public String heading() {
        return heading;
    }

    /** What helps. */
    public String text() {
        return text;
    }
}
