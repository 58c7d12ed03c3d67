"""What ``--help`` teaches: a summary of each command, and examples from the bundled corpus."""

SUMMARIES = {
    "aibrief": "Who said what? Entities, claims and articles side by side. "
    "Without a command: the app.",
    "search": "Find entities, claims and passages however they are typed, each with the reason.",
    "show": "Everything about an entity, an article, a passage or a claim.",
    "claims": "List what articles assert, one claim a line.",
    "compare": "What the articles assert of an entity, side by side, with verdicts and reasons.",
    "conflicts": "What the articles disagree on, and printed figures that do not add up.",
    "cite": "Cite claims and articles.",
    "anchors": "List how each claim stands in your copies of the articles.",
    "attach": "Attach your copies of articles; which they are is recognised.",
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
ids, verdict, reason), between, sources.""",
    "conflicts": """\
examples:
  aibrief conflicts
  aibrief conflicts --source joongang-2025
  aibrief conflicts --entity deepseek --json

Worst first. Kinds: slip, differ, doubt, same_figure, note; slip, doubt and note are about the
figures of one article. --json: kind, entity, label, answers, reason, claims, sources.""",
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
