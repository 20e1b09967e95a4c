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
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(location -> !location.contains("-tests.jar"))
                    .importPackages("dragoman");
    private static final List<String> FUNCTIONS =
            List.of("parse", "translate", "store", "api", "drain", "watch");
    private static final String[] OUTER = {"dragoman.local..", "dragoman.cli.."};

    @ParameterizedTest
    @ValueSource(strings = {"parse", "translate", "store", "api", "drain", "watch"})
    void functionsDependOnSharedAndNeverOnEachOther(String function) {
        String[] others =
                FUNCTIONS.stream()
                        .filter(other -> !other.equals(function))
                        .map(other -> "dragoman." + other + "..")
                        .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage("dragoman." + function + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("what two functions need belongs to shared")
                .check(CLASSES);
    }

    @Test
    void nothingThatIsDeployedKnowsTheEmbeddedCloud() {
        noClasses()
                .that()
                .resideOutsideOfPackages(OUTER)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(OUTER)
                .because("a function knows AWS only, wherever it runs")
                .check(CLASSES);
    }

    @Test
    void sharedKnowsNoFunction() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "dragoman.dispatch..",
                        "dragoman.rendition..",
                        "dragoman.record..",
                        "dragoman.handoff..",
                        "dragoman.table..",
                        "dragoman.json..",
                        "dragoman.log..",
                        "dragoman.metric..",
                        "dragoman.settings..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        FUNCTIONS.stream().map(f -> "dragoman." + f + "..").toArray(String[]::new))
                .because("shared is what functions agree on")
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
                .resideOutsideOfPackages(
                        "dragoman.local..", "dragoman.cli..", "dragoman.settings..")
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .because("a setting that is missing must be named in one way")
                .check(CLASSES);
    }

    @Test
    void coresAreToldTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..aws..", "dragoman.local..", "dragoman.cli..")
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
    void everyPackageSaysWhatMayBeNull() {
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
                .resideOutsideOfPackages("..aws..", "dragoman.local..", "dragoman.cli..")
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
