package io.camelcce.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.Scope;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.camelcce.auth.MemoryStore;
import io.camelcce.auth.NoToken;
import io.camelcce.auth.PresentedToken;
import io.camelcce.auth.life.AuthorizationTokens;
import io.camelcce.auth.life.TokenExecutors;
import io.camelcce.auth.life.TokenState;
import io.camelcce.auth.secrecy.SecrecyTest;
import io.camelcce.auth.server.NoAnswer;
import io.camelcce.auth.server.OAuthServer;
import io.camelcce.auth.server.TokenHttpResponse;
import io.camelcce.auth.server.TokenTransport;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AuthArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.camelcce.auth");

    private static final ArchRule DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl",
                    "io.camelcce.auth..",
                    "io.camelcce.authorization",
                    "com.nimbusds..",
                    "net.minidev.json",
                    "org.jspecify..");

    /** They meet in the ports of the domain. */
    private static final ArchRule PARTS_KNOW_NOTHING_OF_EACH_OTHER = slices().matching("io.camelcce.(**)")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(alwaysTrue(), resideInAPackage("io.camelcce.authorization"));

    private static final ArchRule NIMBUS_IS_FOR_SERVERS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackage("io.camelcce.auth.server")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "net.minidev..");

    private static final ArchRule NIMBUS_STAYS_INSIDE =
            classes().should(new HideTypesOf("com.nimbusds", "net.minidev"));

    @Test
    void isCheckedOnTheWholeModuleAndNoTests() {
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .containsOnly("io.camelcce.auth", "io.camelcce.auth.life", "io.camelcce.auth.server");
        assertThat(CLASSES.contain(SecrecyTest.class)).isFalse();
    }

    @Test
    void dependsOnTheDomainAndNimbusOnly() {
        DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY.check(CLASSES);
    }

    @Test
    void itsPartsKnowNothingOfEachOther() {
        PARTS_KNOW_NOTHING_OF_EACH_OTHER.check(CLASSES);
    }

    @Test
    void usesNimbusForServersOnly() {
        NIMBUS_IS_FOR_SERVERS_ONLY.check(CLASSES);
    }

    @Test
    void showsNothingOfNimbus() {
        NIMBUS_STAYS_INSIDE.check(CLASSES);
    }

    @Test
    void showsWhatOthersNeed() {
        assertThat(CLASSES)
                .filteredOn(
                        type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                .extracting(JavaClass::getName)
                .containsExactlyInAnyOrderElementsOf(List.of(
                                MemoryStore.class,
                                NoToken.class,
                                PresentedToken.class,
                                AuthorizationTokens.class,
                                TokenExecutors.class,
                                TokenState.class,
                                OAuthServer.class,
                                TokenTransport.class,
                                TokenHttpResponse.class,
                                NoAnswer.class)
                        .stream()
                        .map(Class::getName)
                        .toList());
    }

    @Test
    void theRuleOfDependenciesSeesAStranger() {
        assertThat(broken(DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY, Stranger.class))
                .isTrue();
        assertThat(broken(DEPENDS_ON_THE_DOMAIN_AND_NIMBUS_ONLY, OAuthServer.class))
                .isFalse();
    }

    @Test
    void theRuleOfPartsSeesOneThatKnowsAnother() {
        assertThat(broken(PARTS_KNOW_NOTHING_OF_EACH_OTHER, SecrecyTest.class, OAuthServer.class))
                .isTrue();
        assertThat(broken(PARTS_KNOW_NOTHING_OF_EACH_OTHER, AuthorizationTokens.class, OAuthServer.class))
                .isFalse();
    }

    @Test
    void theRuleOfServersSeesNimbusElsewhere() {
        assertThat(broken(NIMBUS_IS_FOR_SERVERS_ONLY, HidesIt.class)).isTrue();
        assertThat(broken(NIMBUS_IS_FOR_SERVERS_ONLY, AuthorizationTokens.class))
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

    private static boolean broken(ArchRule rule, Class<?>... types) {
        JavaClasses imported = new ClassFileImporter().importClasses(types);
        assertThat(imported)
                .extracting(JavaClass::getName)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(types).map(Class::getName).toList());
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
