"""What ``--help`` teaches: a summary of each command, and examples from the bundled corpus."""

SUMMARIES = {
    "aibrief": "Who said what? Entities, claims and articles side by side. "
    "Without a command: the app.",
    "search": "Find entities, claims and passages however they are typed, each with the reason.",
    "show": "Everything about an entity, an article, a passage or a claim.",
    "claims": "List what articles assert, one claim a line.",
    "compare": "What the articles assert of an entity, side by side, with verdicts and reasons.",
    "conflicts": "What the articles disagree on, and printed figures that do not add up.",
    "silence": "What one article says and the others leave out, weightiest first.",
    "speakers": "Everybody who is said to say something, with what and where.",
    "relations": "An entity's makers, parts, founders, investors, and who asserts each.",
    "audit": "Trace each number, date, name and quotation of your own draft to claims.",
    "cite": "Cite claims and articles.",
    "anchors": "List how each claim stands in your copies of the articles.",
    "add": "Add articles of your own, with what is read in them to review.",
    "read": "Print what is read in an article, and add nothing.",
    "attach": "Attach your copies of articles; which they are is recognised.",
    "review": "What reading suggests, what was decided on it, and every decision as CSV.",
    "settle": "Call a row of a comparison settled, disputed or wrong, with a note.",
    "history": "What was decided about a record: who, when, what before and after.",
    "library": "Look after the library's file.",
    "library new": "Make a library that knows the names and has no articles yet.",
    "library info": "What the library's file holds, and its earlier snapshots.",
    "library verify": "Read everything in the library's file; 1 where something is wrong.",
    "library compact": "Write the library's journal into its snapshot; the earlier one is kept.",
    "library repair": "Save what can be saved of a damaged library; the damaged file is kept.",
    "library backup": "Copy the library as it stands, and read the copy.",
    "library restore": "Put a backup in the library's place; what lay there is kept.",
    "source": "Work on an article's record.",
    "source set": "Add what an article lacks: its title, author, address, date.",
    "pack": "Work on packs.",
    "pack check": "Print everything that is wrong with a pack, at once.",
}

STATUSES = """\
exit status:
  0  fine
  1  nothing found, a finding, a file that was not attached, words that a copy lacks
  2  wrong usage, or an id that no record has (the nearest are named)
  3  the library can't be used as asked; it is left as it is"""

EXAMPLES = {
    "add": """\
examples:
  aibrief add article.html notes/ report.pdf
  aibrief add https://example.org/news/1
  aibrief add --feed https://example.org/rss.xml
  pbpaste | aibrief add -

Text, Markdown, HTML, PDF, folders, addresses, feeds. An address is fetched only because you asked,
under its robots.txt. An article that the library has is not added twice; a reprint counts with its
origin, a later version says which claims it changes.
--json: source, suggestions (how many), proposals (new names), warnings.""",
    "read": """\
examples:
  aibrief read article.txt
  aibrief read article.txt --json | jq .quantities

--json: text, language, source, metadata, parts, sentences, quantities, dates, mentions,
attributions, proposals, suggestions, warnings; positions are code points of the text.""",
    "library new": """\
examples:
  aibrief library new mine.aibrief && aibrief --library mine.aibrief add articles/

--json: as library info.""",
    "review": """\
examples:
  aibrief review
  aibrief review herald-2032 --json
  aibrief review --accept herald-2032.a1b2c3
  aibrief review --export csv > decisions.csv

--json: id, source, state (open, accepted, edited, rejected, own), confidence, reasons, start, end,
health, claim. --export csv: decision, when, who, action, undoes, record, suggestion, source,
start and end of the sentence, field, before, after; text that a spreadsheet would run as a formula
begins with a quote.""",
    "history": """\
examples:
  aibrief history village-2025
  aibrief history village-2025 --json

--json: the decision's fields: id, target, field, before, after, who, when, action, undoes.""",
    "library info": """\
examples:
  aibrief library info --json

--json: path, bytes, journal_bytes, generation, records (by kind), older (earlier snapshots).""",
    "library verify": """\
examples:
  aibrief library verify && aibrief library backup monday.aibrief

--json: path, wrong.""",
    "library compact": """\
examples:
  aibrief library compact

The app does it by itself on leaving, when the journal has grown. --json: as library info.""",
    "library repair": """\
examples:
  aibrief library repair

What is lost is listed, and the exit status is then 1. --json: path, kept, records, lost.""",
    "library backup": """\
examples:
  aibrief library backup monday.aibrief

It may be in use meanwhile. --json: as library info, of the copy.""",
    "library restore": """\
examples:
  aibrief library restore monday.aibrief

--json: as library info.""",
    "aibrief": """\
examples:
  aibrief                               open the app
  aibrief search ㄷㅅㅋ                  find DeepSeek by its initial consonants
  aibrief compare deepseek              who says what about it
  aibrief claims --source village-2025  what one article asserts
  aibrief cite village-2025 --style korean
  aibrief COMMAND --help                more about a command""",
    "search": """\
examples:
  aibrief search qwen2.5max
  aibrief search 문심일언 --lang ko
  aibrief search deepseek --json --limit 1
  aibrief search - --json < queries.txt

With - each line of stdin is a query; one that finds nothing prints nothing.
--json: query, id, kind (entity, claim, passage), entity_kind, label, names, matched, rule, why,
score (1 is best); best first. The rule 'nearest' marks a neighbour, not a match.""",
    "show": """\
examples:
  aibrief show deepseek
  aibrief show village-2025
  aibrief show village-2025#p2          a passage, as search names it
  aibrief show source:village-2025      where an id alone could be another record's

--json: the record's fields, with what it is in 'record' and the ids of what hangs on it.""",
    "claims": """\
examples:
  aibrief claims --entity deepseek
  aibrief claims --source village-2025 --json
  aibrief claims --entity deepseek --property training_cost

--json: the claim's fields that are set, the modality always, and subject_names.""",
    "compare": """\
examples:
  aibrief compare deepseek
  aibrief compare deepseek --lang ko
  aibrief compare --json                every entity

--json: one comparison a line: entity, property, groups (basis, answers with amounts and claim
ids, verdict, reason, settled, findings), between, sources.""",
    "conflicts": """\
examples:
  aibrief conflicts
  aibrief conflicts --source joongang-2025
  aibrief conflicts --kind slip
  aibrief conflicts --entity deepseek --json

Worst first: how grave (what you settled last), then how far apart times how many independent
voices. Kinds: slip, differ, doubt, same_figure, note; slip and doubt are about the figures of one
article, a note too, or about a fact and a forecast that are far apart. --entity: about it, or
measured against it.
--json: kind, entity, label, answers, reason, claims, sources, about, settled.""",
    "silence": """\
examples:
  aibrief silence village-2025 chosunbiz-2025
  aibrief silence village-2025 chosunbiz-2025 news2day-2025 --json

Both ways. An article that states the same of the entity on another basis (another year, another
condition) is not silent: the difference is told. The order is derived, and says from what.
--json: source, claims, entity, property, basis, answer, silent, naming (those of them that name
the entity), elsewhere, weight, why, statements.""",
    "speakers": """\
examples:
  aibrief speakers
  aibrief speakers deepseek             on it and its parts, and what it says itself
  aibrief speakers wipo --json

Read from the claims' chains: of 'the editor quotes DeepSeek' both are said to say it, DeepSeek
via the editor. --json: kind (named, report, words: no name is printed, unnamed: hearsay, article:
its own words), id, name, said (claim, via, verb, direct, on, place, unsure, origin), sources.""",
    "relations": """\
examples:
  aibrief relations deepseek
  aibrief relations alibaba --json

'record' is the pack's own filing: no article asserts it.
--json: subject, property, to_here (the other entity is what it is said of), label, entity,
claims, sources, modalities, open (the list goes on).""",
    "audit": """\
examples:
  aibrief audit draft.md
  aibrief audit - < draft.md
  aibrief audit draft.md --json
  aibrief audit draft.md --strict --allow unchecked

Statuses: contradicted, misquoted, disputed, not_found, unchecked (a quotation, and no copy to
compare it with), single (one article), supported. With --strict the first five give exit status
1, less those that are allowed; without it the exit status is 0 whatever was found.
--json: start, end, text, kind (number, date, name, quotation), status, claims, against, near,
sources, origins, named, difference, derived, sentence, why; positions in code points of the
draft as NFC with line ends as LF. A name is listed once in each spelling.""",
    "cite": """\
examples:
  aibrief cite village-2025
  aibrief cite asiatoday-2025 news2day-2025 --style bibtex > articles.bib
  aibrief cite CLAIM --style korean --lang ko
  aibrief cite CLAIM --quote            with the words of your attached copy

Without your copy a claim is cited as a paraphrase, and says so.
--json: id, source, style, citation, in_text, quotation (whether it has the article's words).""",
    "anchors": """\
examples:
  aibrief anchors
  aibrief anchors village-2025
  aibrief anchors --json

Exit status 1 where words were changed, stand twice or are lost.
--json: source, claim, passage, health, spans.""",
    "attach": """\
examples:
  aibrief attach village.txt
  aibrief attach articles/              every .txt file in it
  aibrief attach page.txt --source village-2025

--json: file, source, health (claims by anchor health), decision (null if it was attached).""",
    "settle": """\
examples:
  aibrief settle deepseek training_cost --basis 3 --as settled --note "one origin, rounded"
  aibrief settle deepseek training_cost --basis "/ GPT-4" --as disputed
  aibrief settle deepseek gpus_held --as open
  aibrief settle moonshot-ai valuation --kind slip --as settled

What in the row does not add up is settled with it, a line each, unless --kind names one.
A later change of its claims opens it again and says so. u in the app undoes.
--json: target, claims, verdict, settled (state, note, who, when, changes), decision.""",
    "source set": """\
examples:
  aibrief source set village-2025 title="…" issued=2025-01-05
  aibrief source set village-2025 author="홍길동; Quill, Ada"
  aibrief source set village-2025 title=      clears it again

Dates are EDTF: 2025, 2025-01, 2025-01-05. All fields are set, or none. u in the app undoes.
--json: source, field, before, after, decision.""",
    "pack check": """\
examples:
  aibrief pack check my-pack/

Each finding names file, item and field and says what to do.
--json: pack, finding.""",
}
