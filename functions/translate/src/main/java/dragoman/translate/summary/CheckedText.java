package dragoman.translate.summary;

import dragoman.rendition.RenditionText;

/** What of a rendition is read first, with what the check of it found. */
public record CheckedText(RenditionText text, CheckCounts counts) {}
