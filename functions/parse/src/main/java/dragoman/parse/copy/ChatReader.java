package dragoman.parse.copy;

import dragoman.parse.date.HeaderDate;
import dragoman.parse.dateline.DatelineReader;
import dragoman.parse.dateline.Lead;
import dragoman.parse.item.Block;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the dispatches among the messages of a chat. A message with a dateline opens one; until
 * that one's end mark, a message with a sentence continues it. What else people write to each other
 * is a note.
 */
final class ChatReader {
    // Lines of the program that exports a chat may be above the first message.
    private static final int MAX_LINES_ABOVE = 3;
    private static final int MAX_LINES_OF_OPENING = 8;

    private final DatelineReader datelines;
    private final HeaderDate headerDates;
    private final EndMarks endMarks;
    private final LabelWords labels;

    ChatReader(
            DatelineReader datelines,
            HeaderDate headerDates,
            EndMarks endMarks,
            LabelWords labels) {
        this.datelines = datelines;
        this.headerDates = headerDates;
        this.endMarks = endMarks;
        this.labels = labels;
    }

    /**
     * A message.
     *
     * @param header its time and its sender
     * @param lines its text
     */
    private record Message(LineSlice header, Optional<Integer> year, List<LineSlice> lines) {}

    /** The share of each dispatch in the lines; a single one where they are no chat. */
    List<CopyShare> shares(List<LineSlice> lines) {
        if (!isChat(lines)) {
            return List.of(CopyShare.of(lines));
        }
        List<LineSlice> above = new ArrayList<>();
        List<Message> messages = messages(lines, above);
        boolean signed = messages.stream().anyMatch(this::opens);
        List<ShareDraft> shares = new ArrayList<>();
        ShareDraft first = new ShareDraft(lines.getFirst().from());
        first.above.addAll(above);
        Optional<Message> label = Optional.empty();
        for (Message message : messages) {
            ShareDraft last = shares.isEmpty() ? first : shares.getLast();
            boolean opens = signed ? opens(message) : shares.isEmpty() && hasLead(message);
            if (opens) {
                ShareDraft share =
                        shares.isEmpty() ? first : new ShareDraft(message.header().from());
                shares.add(share);
                label.ifPresent(share::add);
                share.add(message);
                label = Optional.empty();
                continue;
            }
            label.ifPresent(last::note);
            label = Optional.empty();
            if (isLabel(message) && (shares.isEmpty() || last.ended)) {
                label = Optional.of(message);
            } else if (!shares.isEmpty() && !last.ended && hasLead(message)) {
                last.add(message);
            } else {
                last.note(message);
            }
        }
        ShareDraft last = shares.isEmpty() ? first : shares.getLast();
        label.ifPresent(last::note);
        return shares.isEmpty()
                ? List.of(CopyShare.of(lines))
                : shares.stream().map(ShareDraft::share).toList();
    }

    private static boolean isChat(List<LineSlice> lines) {
        for (int i = 0; i < Math.min(MAX_LINES_ABOVE, lines.size()); i++) {
            if (lines.get(i).role() != Block.Role.UNMARKED) {
                return false;
            }
            if (ChatHeader.find(lines.get(i).text()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static List<Message> messages(List<LineSlice> lines, List<LineSlice> above) {
        List<Message> messages = new ArrayList<>();
        for (LineSlice line : lines) {
            Optional<ChatHeader> header = ChatHeader.find(line.text());
            if (header.isPresent()) {
                int end = header.get().end();
                Message message =
                        new Message(line.before(end), header.get().year(), new ArrayList<>());
                addText(line.from(end), message.lines());
                messages.add(message);
            } else {
                addText(line, messages.isEmpty() ? above : messages.getLast().lines());
            }
        }
        return messages;
    }

    private static void addText(LineSlice line, List<LineSlice> lines) {
        if (!line.isEmpty()) {
            lines.add(line);
        }
    }

    private boolean opens(Message message) {
        return message.lines().stream()
                .limit(MAX_LINES_OF_OPENING)
                .map(LineSlice::text)
                .anyMatch(this::opens);
    }

    private boolean opens(String line) {
        return headerDates.find(line).isPresent()
                || (datelines.maySign(line)
                        && datelines
                                .signed(line)
                                .filter(found -> found.places().isPresent())
                                .isPresent());
    }

    private static boolean hasLead(Message message) {
        return message.lines().stream().anyMatch(line -> Lead.isPlausible(line.text()));
    }

    /** Whether the message is a label and nothing else. */
    private boolean isLabel(Message message) {
        return message.lines().size() == 1
                && labels.find(message.lines().getFirst().text())
                        .filter(found -> found.rest() == message.lines().getFirst().text().length())
                        .isPresent();
    }

    /** The share of a dispatch while it is being gathered. */
    private final class ShareDraft {
        private final int from;
        private final List<LineSlice> above = new ArrayList<>();
        private final List<LineSlice> lines = new ArrayList<>();
        private final List<LineSlice> below = new ArrayList<>();
        private final List<LineSlice> headers = new ArrayList<>();
        private Optional<Integer> year = Optional.empty();
        private boolean ended;

        ShareDraft(int from) {
            this.from = from;
        }

        void add(Message message) {
            headers.add(message.header());
            lines.addAll(message.lines());
            ended |=
                    message.lines().stream()
                            .anyMatch(line -> endMarks.find(line.text()).isPresent());
            year = year.or(message::year);
        }

        void note(Message message) {
            headers.add(message.header());
            (lines.isEmpty() ? above : below).addAll(message.lines());
        }

        CopyShare share() {
            return new CopyShare(from, above, lines, below, headers, year);
        }
    }
}
