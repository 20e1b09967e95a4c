package dragoman.local.template;

import dragoman.local.template.Stack.Bucket;
import dragoman.local.template.Stack.CustomResource;
import dragoman.local.template.Stack.Function;
import dragoman.local.template.Stack.MockRoute;
import dragoman.local.template.Stack.Queue;
import dragoman.local.template.Stack.Route;
import dragoman.local.template.Stack.Table;
import dragoman.local.template.Stack.Topic;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads a SAM template. What it cannot honour it refuses by name and line, so that nothing that
 * works here is missing where it is deployed, and the other way round.
 */
public final class Template {
    /**
     * Types that only matter in an account: permissions, logs, alarms, nested stacks that hold
     * nothing else. They are not enforced here.
     */
    private static final Set<String> WITHOUT_MEANING_HERE =
            Set.of(
                    "AWS::ApiGateway::Account",
                    "AWS::CloudFormation::Stack",
                    "AWS::CloudWatch::Alarm",
                    "AWS::IAM::Role",
                    "AWS::Logs::LogGroup",
                    "AWS::Logs::MetricFilter",
                    "AWS::S3::BucketPolicy",
                    "AWS::SNS::Subscription",
                    "AWS::SNS::TopicPolicy",
                    "AWS::SQS::QueuePolicy",
                    "AWS::WAFv2::WebACLAssociation");

    private static final String CUSTOM = "Custom::";

    private final Path file;
    private final Value root;
    private final Intrinsics intrinsics;

    private Template(Path file, Value root, Intrinsics intrinsics) {
        this.file = file;
        this.root = root;
        this.intrinsics = intrinsics;
    }

    /**
     * The stack that the file describes.
     *
     * @param name the stack's name; resources are named {@code <stack>-<logical id>}
     * @param parameters values for parameters, in place of their defaults
     * @throws TemplateException when the template has something that cannot be read
     */
    public static Stack read(
            Path file, String name, Map<String, String> parameters, Account account) {
        Intrinsics intrinsics = new Intrinsics(file.getFileName().toString());
        Template template =
                new Template(file, new Value(compose(file), "", intrinsics), intrinsics);
        return template.stack(name, parameters, account);
    }

    private static Node compose(Path file) {
        try {
            String text = Files.readString(file);
            return new Compose(
                            LoadSettings.builder().setLabel(file.getFileName().toString()).build())
                    .composeString(text)
                    .orElseThrow(() -> new TemplateException(file.getFileName() + " is empty"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the template " + file, e);
        } catch (MarkedYamlEngineException e) {
            throw (TemplateException)
                    new TemplateException("no YAML: " + e.getMessage()).initCause(e);
        }
    }

    private Stack stack(String name, Map<String, String> parameters, Account account) {
        root.only(
                "AWSTemplateFormatVersion",
                "Transform",
                "Description",
                "Metadata",
                "Parameters",
                "Conditions",
                "Globals",
                "Resources",
                "Outputs");
        intrinsics.reference("AWS::Region", account.region());
        intrinsics.reference("AWS::AccountId", account.id());
        intrinsics.reference("AWS::StackName", name);
        intrinsics.reference("AWS::Partition", "aws");
        intrinsics.reference("AWS::URLSuffix", "amazonaws.com");
        Parameters.read(root, parameters, intrinsics);
        root.find("Conditions")
                .ifPresent(section -> intrinsics.conditions().name(section.entries()));
        Map<String, Value> resources = new LinkedHashMap<>(root.get("Resources").entries());
        resources.values().removeIf(resource -> !isWanted(resource));
        Map<String, String> names = new LinkedHashMap<>();
        resources.forEach((id, resource) -> names.put(id, introduce(id, resource, name, account)));

        List<Bucket> buckets = new ArrayList<>();
        List<Queue> queues = new ArrayList<>();
        List<Table> tables = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        List<Function> functions = new ArrayList<>();
        List<Route> routes = new ArrayList<>();
        List<MockRoute> mocks = new ArrayList<>();
        List<CustomResource> customResources = new ArrayList<>();
        Functions functionReader =
                new Functions(file.toAbsolutePath().resolveSibling(""), root, resources);
        resources.forEach(
                (id, resource) -> {
                    String physical = names.getOrDefault(id, id);
                    switch (resource.get("Type").text()) {
                        case "AWS::S3::Bucket" ->
                                buckets.add(Storage.bucket(id, physical, resource));
                        case "AWS::SQS::Queue" -> queues.add(Storage.queue(id, physical, resource));
                        case "AWS::DynamoDB::Table" ->
                                tables.add(Storage.table(id, physical, resource));
                        case "AWS::SNS::Topic" -> topics.add(Storage.topic(id, physical, resource));
                        case "AWS::Serverless::Function" -> {
                            functions.add(functionReader.function(id, physical, resource));
                            routes.addAll(functionReader.routes(id, resource));
                        }
                        case "AWS::Serverless::Api" -> mocks.addAll(MockRoutes.read(resource));
                        case String type when type.startsWith(CUSTOM) ->
                                customResources.add(customResource(id, resource));
                        default -> {
                            // Introduced already, and of no further meaning here.
                        }
                    }
                });
        return new Stack(
                name, buckets, queues, tables, topics, functions, routes, mocks, customResources);
    }

    private static CustomResource customResource(String id, Value resource) {
        String arn = resource.get("Properties").get("ServiceToken").text();
        return new CustomResource(
                id, resource.get("Type").text(), arn.substring(arn.lastIndexOf(':') + 1));
    }

    /** Whether the resource's condition, if it has one, holds. */
    private boolean isWanted(Value resource) {
        return resource.find("Condition")
                .map(condition -> intrinsics.conditions().holds(condition, condition.text()))
                .orElse(true);
    }

    /** Makes a resource known to intrinsic functions, and gives its name. */
    private String introduce(String id, Value resource, String stack, Account account) {
        String type = resource.get("Type").text();
        String name = stack + "-" + id;
        switch (type) {
            case "AWS::S3::Bucket" -> {
                name = name.toLowerCase(Locale.ROOT);
                intrinsics.reference(id, name);
                intrinsics.attribute(id, "Arn", "arn:aws:s3:::" + name);
            }
            case "AWS::SQS::Queue" -> {
                intrinsics.reference(id, account.queueUrl(name));
                intrinsics.attribute(id, "Arn", account.queueArn(name));
            }
            case "AWS::DynamoDB::Table" -> {
                intrinsics.reference(id, name);
                intrinsics.attribute(id, "Arn", account.tableArn(name));
                // Which one it is is known once the table is made.
                intrinsics.attribute(id, "StreamArn", account.tableArn(name) + "/stream/latest");
            }
            case "AWS::SNS::Topic" -> {
                intrinsics.reference(id, account.topicArn(name));
                intrinsics.attribute(id, "TopicArn", account.topicArn(name));
                intrinsics.attribute(id, "TopicName", name);
            }
            case "AWS::Serverless::Function" -> {
                String arn = account.functionArn(name);
                intrinsics.reference(id, name);
                intrinsics.attribute(id, "Arn", arn);
                // What SAM makes of AutoPublishAlias.
                intrinsics.reference(id + ".Alias", arn);
                intrinsics.reference(id + ".Version", arn + ":1");
            }
            case "AWS::Serverless::Api" -> intrinsics.reference(id, id);
            default -> {
                if (!WITHOUT_MEANING_HERE.contains(type) && !type.startsWith(CUSTOM)) {
                    throw resource.error(
                            "the embedded cloud does not know the resource type " + type);
                }
                intrinsics.reference(id, name);
                intrinsics.attribute(
                        id,
                        "Arn",
                        "arn:aws:none:" + account.region() + ":" + account.id() + ":" + name);
            }
        }
        return name;
    }
}
