package io.camelcce.authorization;

import java.util.List;
import java.util.stream.Collectors;

/** Why something about an authorization is not done. */
public sealed interface Refusal {

    /** What is in the way, and how to mend it, for people. */
    String text();

    /** There is one of that name, or of one that people would take for it. */
    record NameTaken(AuthorizationName name) implements Refusal {
        @Override
        public String text() {
            return "there is an authorization %s already: choose another name".formatted(name);
        }
    }

    /** There is none of that name. */
    record NoSuchAuthorization(AuthorizationName name) implements Refusal {
        @Override
        public String text() {
            return "there is no authorization %s".formatted(name);
        }
    }

    /** It stands in the configuration of the application. */
    record Declared(AuthorizationName name) implements Refusal {
        @Override
        public String text() {
            return "the authorization %s is declared in the configuration of the application: change it there"
                    .formatted(name);
        }
    }

    /**
     * Routes use it.
     *
     * @param usages all that are known, at least one
     */
    record InUse(AuthorizationName name, List<Usage> usages) implements Refusal {
        /** Keeps a copy of the list. */
        public InUse {
            usages = List.copyOf(usages);
        }

        @Override
        public String text() {
            String remedy = usages.stream().anyMatch(Usage::isElsewhere)
                    ? " (what another application used counts for %d hours)".formatted(Usage.COUNTS_FOR.toHours())
                    : "";
            return "the authorization %s is in use by %s: give them another one, or remove them, first%s"
                    .formatted(name, listed(usages), remedy);
        }
    }

    /**
     * Routes would be without tokens.
     *
     * @param usages all that are known, at least one
     */
    record WouldStop(AuthorizationName name, List<Usage> usages) implements Refusal {
        /** Keeps a copy of the list. */
        public WouldStop {
            usages = List.copyOf(usages);
        }

        @Override
        public String text() {
            return ("other settings drop the tokens of the authorization %s: until there are new ones, %s will not work."
                            + " If that is meant, force it")
                    .formatted(name, listed(usages));
        }
    }

    /**
     * It is not any more as it was when the change was begun.
     *
     * @param name that it has now
     * @param happened since, for people
     * @param now how it stood when this was refused: who has read what happened has seen no more than that
     */
    record ChangedMeanwhile(AuthorizationName name, String happened, Revision now) implements Refusal {
        @Override
        public String text() {
            return ("the authorization %s was changed since you opened it, and nothing was updated: %s. Look at how it"
                            + " stands now, and update it again if that is still meant")
                    .formatted(name, happened);
        }
    }

    /** There is no integration of that name. */
    record NoSuchIntegration(IntegrationName name) implements Refusal {
        @Override
        public String text() {
            return "there is no integration %s".formatted(name);
        }
    }

    /**
     * Names or settings break rules.
     *
     * @param faults all of them, at least one
     */
    record Faulty(List<SettingFault> faults) implements Refusal {
        /** Keeps a copy of the list. */
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public String text() {
            return faults.stream().map(SettingFault::toString).collect(Collectors.joining("; "));
        }
    }

    /** It is the default, and there are others. */
    record MakeAnotherDefaultFirst(AuthorizationName name) implements Refusal {
        @Override
        public String text() {
            return "the authorization %s is the default: make another one the default first".formatted(name);
        }
    }

    private static String listed(List<Usage> usages) {
        return usages.stream().map(Usage::toString).collect(Collectors.joining(", "));
    }
}
