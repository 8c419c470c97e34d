import type { Finding } from '../../lint/lint.ts'
import type { Chapter, Part } from '../content.ts'
import type { Teller } from '../teller.ts'

/** What the checker says, and why what stays so may stay. */
export function findingsChapter(teller: Teller, findings: readonly Finding[]): Chapter {
  const { say, read } = teller
  const open = findings.filter(({ waived }) => waived === undefined)
  const waived = findings.filter((one) => one.waived !== undefined)
  const place = ({ process, element }: Finding): string => {
    const found = teller.subject.elements.find(
      (one) => one.id === element && one.process === process,
    )
    return found === undefined ? '' : read(found.element.name)
  }
  const { finding, step, help, reason } = say.columns
  const tables: readonly Part[] = [
    {
      kind: 'table',
      caption: say.openFindings,
      head: [say.columns.kind, finding, step, help],
      rows: open.map((one) => [
        say.severity[one.severity],
        read(one.title),
        place(one),
        read(one.text),
      ]),
    },
    {
      kind: 'table',
      caption: say.waivedFindings,
      head: [finding, step, reason],
      rows: waived.map((one) => [read(one.title), place(one), one.waived ?? '']),
    },
  ]
  const filled = tables.filter((part) => part.kind === 'table' && part.rows.length > 0)
  const none: readonly Part[] = [{ kind: 'paragraph', text: say.noFindings }]
  return { title: say.findings, parts: open.length === 0 ? [...none, ...filled] : filled }
}
