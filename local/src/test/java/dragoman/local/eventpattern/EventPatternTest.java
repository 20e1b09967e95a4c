package dragoman.local.eventpattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dragoman.json.Json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

class EventPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\": [\"x\", \"y\"]} | {\"a\": \"y\"} | true",
                "{\"a\": [\"x\"]} | {\"a\": \"y\"} | false",
                "{\"a\": [\"x\"]} | {} | false",
                "{\"a\": [\"x\"]} | {\"a\": [\"w\", \"x\"]} | true",
                "{\"a\": [\"x\"]} | {\"a\": []} | false",
                "{\"a\": [\"x\"], \"b\": [1]} | {\"a\": \"x\", \"b\": 1.0} | true",
                "{\"a\": [\"x\"], \"b\": [1]} | {\"a\": \"x\", \"b\": 2} | false",
                "{\"a\": {\"b\": [\"x\"]}} | {\"a\": {\"b\": \"x\"}} | true",
                "{\"a\": {\"b\": [\"x\"]}} | {\"a\": \"x\"} | false",
                "{\"a\": [{\"prefix\": \"zh-\"}]} | {\"a\": \"zh-Hant\"} | true",
                "{\"a\": [{\"suffix\": \".txt\"}]} | {\"a\": \"b.txt\"} | true",
                "{\"a\": [{\"anything-but\": [\"x\"]}]} | {\"a\": \"y\"} | true",
                "{\"a\": [{\"anything-but\": [\"x\"]}]} | {\"a\": \"x\"} | false",
                "{\"a\": [{\"anything-but\": [\"x\"]}]} | {} | false",
                "{\"a\": [{\"anything-but\": {\"prefix\": \"x\"}}]} | {\"a\": \"xy\"} | false",
                "{\"a\": [{\"exists\": true}]} | {\"a\": 0} | true",
                "{\"a\": [{\"exists\": false}]} | {\"b\": 0} | true",
                "{\"a\": [{\"numeric\": [\">\", 0, \"<=\", 5]}]} | {\"a\": 5} | true",
                "{\"a\": [{\"numeric\": [\">\", 0, \"<=\", 5]}]} | {\"a\": 6} | false",
                "{\"a\": [{\"equals-ignore-case\": \"KuWait\"}]} | {\"a\": \"kuwait\"} | true",
                "{\"a\": [null]} | {\"a\": null} | true",
            })
    void patternsMatchAsAwsDocuments(String pattern, String event, boolean matches) {
        assertThat(EventPattern.parse(pattern).matches(Json.read(event, JsonNode.class)))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "[] | object",
                "{\"a\": \"x\"} | array",
                "{\"a\": []} | array",
                "{\"a\": [{\"like\": \"x\"}]} | like",
                "{\"a\": [{\"numeric\": [\"~\", 1]}]} | numeric",
                "no JSON | JSON",
            })
    void whatIsNoPatternIsRefused(String pattern, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventPattern.parse(pattern))
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"a\": [1], \"b\": [1], \"c\": [1], \"d\": [1], \"e\": [1], \"f\": [1]} | 5 keys",
                "{\"a\": {\"b\": [1,2,3,4,5,6,7,8]}, \"c\": [1,2,3,4,5,6,7,8,9,10]} | complex",
            })
    void filterPoliciesHaveLimits(String pattern, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventPattern.parse(pattern).asFilterPolicy())
                .withMessageContaining(reason);
    }
}
