package dragoman.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Set;
import java.util.TreeSet;

class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dragoman");
    private static final Modules MODULES = Modules.read();

    static Set<String> functions() {
        return MODULES.names("functions");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void functionsDependOnSharedAndNeverOnEachOther(String function) {
        Set<String> others = new TreeSet<>(functions());
        others.remove(function);

        noClasses()
                .that(MODULES.contains(Set.of(function)))
                .should()
                .dependOnClassesThat(MODULES.contains(others))
                .because("what two functions need belongs to shared")
                .check(CLASSES);
    }

    @Test
    void nothingThatIsDeployedKnowsTheEmbeddedCloud() {
        noClasses()
                .that(DescribedPredicate.not(MODULES.contains(Set.of("local"))))
                .should()
                .dependOnClassesThat(MODULES.contains(Set.of("local")))
                .because("a function knows AWS only, wherever it runs")
                .check(CLASSES);
    }

    @Test
    void sharedKnowsNoFunction() {
        noClasses()
                .that(MODULES.contains(MODULES.names("shared")))
                .should()
                .dependOnClassesThat(MODULES.contains(functions()))
                .because("shared is what functions agree on")
                .check(CLASSES);
    }

    @Test
    void coreKnowsNothingOfTheArchive() {
        noClasses()
                .that(MODULES.contains(Set.of("core")))
                .should()
                .dependOnClassesThat(MODULES.contains(Set.of("archive")))
                .because("parsing and translating must not reach the record store")
                .check(CLASSES);
    }

    @Test
    void everyClassIsInThePackageOfOneModule() {
        assertThat(MODULES.inSeveralModules()).as("packages that two modules contain").isEmpty();
        classes()
                .should()
                .beAssignableTo(MODULES.contains(MODULES.names("")))
                .because("a class in no module would be under no rule here")
                .check(CLASSES);
    }

    @Test
    void coresKnowNothingOfAws() {
        coreRule().check(CLASSES);
    }

    @Test
    void onlySettingsReadTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dragoman.settings..")
                .and(DescribedPredicate.not(MODULES.contains(Set.of("local"))))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("a setting that is missing must be named in one way")
                .check(CLASSES);
    }

    @Test
    void coresAreGivenTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..aws..")
                .and(DescribedPredicate.not(MODULES.contains(Set.of("local"))))
                .and()
                .haveSimpleNameNotEndingWith("Handler")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe(
                                "reads the clock", ArchitectureTest::readsTheClock))
                .because("the same input must give the same output; handlers pass a clock in")
                .check(CLASSES);
    }

    @Test
    void everyPackageDeclaresWhatMayBeNull() {
        classes()
                .should()
                .beAssignableTo(
                        DescribedPredicate.describe(
                                "a class in a package with @NullMarked",
                                type -> type.getPackage().isAnnotatedWith(NullMarked.class)))
                .because("null is checked at compile time only where it is declared")
                .check(CLASSES);
    }

    @Test
    void theRuleForCoresCanFail() {
        JavaClasses offender = new ClassFileImporter().importClasses(Offender.class);

        assertThat(offender).hasSize(1);
        assertThatThrownBy(() -> coreRule().check(offender)).isInstanceOf(AssertionError.class);
    }

    private static ArchRule coreRule() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("..aws..")
                .and(DescribedPredicate.not(MODULES.contains(Set.of("local"))))
                .or(offender())
                .and()
                .haveSimpleNameNotEndingWith("Handler")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("software.amazon..", "com.amazonaws..")
                .because("parsing, translating and summarising must run without a cloud");
    }

    /** Calls and method references alike. */
    private static boolean readsTheClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        return (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))
                || (owner.startsWith("java.time.")
                        && (name.equals("now") || name.startsWith("system")));
    }

    private static DescribedPredicate<JavaClass> offender() {
        return DescribedPredicate.describe("offender", type -> type.isEquivalentTo(Offender.class));
    }

    /** What the rule for cores must find. */
    static final class Offender {
        Object client() {
            return software.amazon.awssdk.services.sqs.SqsClient.builder();
        }
    }
}
