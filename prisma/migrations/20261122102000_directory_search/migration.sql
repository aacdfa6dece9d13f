-- What the directory's search knows: rebuilt from the services at any time, so nothing refers to it.

-- One row a service that can be found.
CREATE TABLE "DirectoryDocument" (
    "doc" INTEGER NOT NULL PRIMARY KEY,
    "serviceId" TEXT NOT NULL UNIQUE,
    "sortName" TEXT NOT NULL
);

-- The values that filters go by.
CREATE TABLE "DirectoryFacet" (
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "doc" INTEGER NOT NULL,
    PRIMARY KEY ("facet", "value", "doc")
) WITHOUT ROWID;

CREATE INDEX "DirectoryFacet_doc_idx" ON "DirectoryFacet" ("doc", "facet", "value");

-- Words arrive folded and stemmed by our own code; each text has a column of words and one of their stems.
CREATE VIRTUAL TABLE "DirectorySearch" USING fts5 (
    name, terms, place, provider, body,
    nameStems, termsStems, placeStems, providerStems, bodyStems,
    content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 0"
);
