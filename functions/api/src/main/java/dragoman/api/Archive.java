package dragoman.api;

import dragoman.archive.StoredRecords;
import dragoman.card.CardIndex;
import dragoman.count.CountIndex;
import dragoman.progress.UploadStatuses;

/** What is stored. */
record Archive(StoredRecords records, CardIndex cards, CountIndex counts, UploadStatuses uploads) {}
