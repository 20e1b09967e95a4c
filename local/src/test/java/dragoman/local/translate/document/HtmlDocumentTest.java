package dragoman.local.translate.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlDocumentTest {
    @Test
    void keepsPartsOfPagesAsParts() {
        HtmlDocument html = HtmlDocument.parse("<p>one<br>two</p>\n<!-- three -->");

        assertThat(html.texts()).containsExactly("one", "two");
        assertThat(html.with(html.texts().stream().map(text -> text + " < 2").toList()))
                .isEqualTo("<p>one &lt; 2<br>two &lt; 2</p>\n<!-- three -->");
    }

    @Test
    void keepsPagesAsPages() {
        String page =
                "<!DOCTYPE html><html"
                    + " lang=\"fr\"><head><title>one</title><style>p{}</style></head><body>two</body></html>";
        HtmlDocument html = HtmlDocument.parse(page);

        assertThat(html.texts()).containsExactly("one", "two");
        assertThat(html.with(html.texts()).replaceFirst("(?i)<!doctype html>", "<!DOCTYPE html>"))
                .isEqualTo(page);
    }

    @Test
    void leavesOutWhatIsNotToBeTranslated() {
        assertThat(
                        HtmlDocument.parse(
                                        "<p translate=no>a <b>b</b></p>c<div"
                                                + " translate=\"no\"><div>d</div>e</div>f")
                                .texts())
                .containsExactly("c", "f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<", "<p", "</", "<!--", "<script>", "a & b &#xfffffff; &", "<a href='"})
    void makesSomethingOfEverything(String html) {
        HtmlDocument document = HtmlDocument.parse(html);

        assertThat(document.with(document.texts())).isNotNull();
    }

    @Test
    void nestsAsDeepAsItMust() {
        String deep = "<b>".repeat(20_000) + "x";

        assertThat(HtmlDocument.parse(deep).texts()).containsExactly("x");
    }
}
