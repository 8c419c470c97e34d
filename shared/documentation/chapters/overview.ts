import type { Finding } from '../../lint/lint.ts'
import { countersOf } from '../../maturity/counters.ts'
import { maturityOf } from '../../maturity/maturity.ts'
import { maturityTexts } from '../../text/maturity.ts'
import type { Chapter, Fact } from '../content.ts'
import type { Teller } from '../teller.ts'

/** What it is about, what it costs people and the department, and how far it has come. */
export function overview(teller: Teller, findings: readonly Finding[]): Chapter {
  const { subject, language, say, read } = teller
  const { definition } = subject
  const { questions, evidence, signatures, minutes } = countersOf(definition)
  const text = maturityTexts[language]
  const { level, blocking } = maturityOf(definition, findings)
  const range =
    minutes.least === minutes.most ? String(minutes.least) : text.range(minutes.least, minutes.most)
  const figures: Fact[] = [
    [text.questions(2), String(questions)],
    [text.evidence(2), String(evidence)],
    [text.signatures(2), String(signatures)],
    [text.minutes, range],
    [text.maturity, `${level} ${text.of(7)}`],
  ]
  const missing = blocking.map(({ title }) => ({ text: read(title), depth: 0 }))
  return {
    title: say.overview,
    parts: [
      { kind: 'paragraph', text: read(definition.summary) },
      { kind: 'facts', facts: figures },
      ...(missing.length === 0
        ? []
        : [
            { kind: 'paragraph' as const, text: `${text.next(level + 1)}:` },
            { kind: 'list' as const, items: missing },
          ]),
      { kind: 'paragraph', text: text.estimate },
    ],
  }
}
