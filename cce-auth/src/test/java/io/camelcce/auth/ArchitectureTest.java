package io.camelcce.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.Scope;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "io.camelcce.auth", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl",
                    "io.camelcce.auth",
                    "io.camelcce.authorization",
                    "com.nimbusds..",
                    "net.minidev.json",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule NIMBUS_STAYS_INSIDE = classes().should(new HideTypesOf("com.nimbusds", "net.minidev"));

    @Test
    void theRuleOfDependenciesSeesAStranger() {
        assertThat(broken(DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY, Stranger.class))
                .isTrue();
        assertThat(broken(DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY, CachedTokens.class))
                .isFalse();
    }

    @Test
    void theRuleOfNimbusSeesEveryKindOfLeak() {
        for (Class<?> leak : List.of(
                LeaksByField.class,
                LeaksByParameter.class,
                LeaksByResult.class,
                LeaksByTypeArgument.class,
                LeaksBySuperclass.class,
                LeaksByConstructor.class,
                LeaksByException.class)) {
            assertThat(broken(NIMBUS_STAYS_INSIDE, leak))
                    .as(leak.getSimpleName())
                    .isTrue();
        }
        assertThat(broken(NIMBUS_STAYS_INSIDE, HidesIt.class)).isFalse();
    }

    private static boolean broken(ArchRule rule, Class<?> type) {
        JavaClasses imported = new ClassFileImporter().importClasses(type);
        assertThat(imported).extracting(JavaClass::getName).containsExactly(type.getName());
        return rule.evaluate(imported).hasViolation();
    }

    static final class Stranger {
        final Object assertions = Assertions.assertThat("");
    }

    public static class LeaksByField {
        protected Scope scope = new Scope();
    }

    public static class LeaksByParameter {
        public void take(Scope[] scopes) {}
    }

    public static class LeaksByResult {
        public Scope give() {
            return new Scope();
        }
    }

    public static class LeaksByTypeArgument {
        public List<? extends Scope> give() {
            return List.of();
        }
    }

    public static class LeaksBySuperclass extends Scope {
        private static final long serialVersionUID = 1;
    }

    public static class LeaksByConstructor {
        protected LeaksByConstructor(Scope scope) {}
    }

    public static class LeaksByException {
        public void fail() throws com.nimbusds.oauth2.sdk.ParseException {}
    }

    public static class HidesIt {
        private final Scope scope = new Scope();

        Scope scope() {
            return scope;
        }

        @Override
        public String toString() {
            return scope().toString();
        }
    }
}
