package dragoman.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import dragoman.local.template.Stack.Function;
import dragoman.settings.aws.AwsClients;
import dragoman.settings.aws.CallLimits;

import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** A function outlasts each of its calls, by what the template and the code say. */
class CallLimitsTest {
    private static final Path TEMPLATE =
            Path.of(System.getProperty("dragoman.root", "..")).resolve("template.yaml");
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("dragoman");

    @Test
    void everyFunctionOutlastsItsCalls() {
        Stack stack =
                Template.read(
                        TEMPLATE,
                        "dragoman",
                        Map.of(),
                        new Account("eu-west-1", "000000000000", URI.create("http://127.0.0.1:1")));

        for (Function function : stack.functions()) {
            String handler = function.handler().replaceFirst("::.*", "");
            Set<String> methods = Reached.from(CLASSES, handler).methods();
            boolean calls = methods.contains(AwsClients.class.getName() + ".create");
            boolean callsLong =
                    methods.contains(AwsClients.class.getName() + ".createForLongCalls");
            CallLimits longest = callsLong ? CallLimits.LONG : CallLimits.SHORT;

            assertThat(calls || callsLong).as("%s has clients", handler).isTrue();
            assertThat(longest.call()).as(handler).isLessThan(function.timeout());
            assertThat(longest.attempt()).as(handler).isLessThan(longest.call());
        }
    }
}
