import { statSync } from 'node:fs'
import { runCases, type CaseResult, type Failure } from './runCases.ts'
import { summaryOf, type Count } from './summary.ts'
import { writeJson } from '#shared/model/jsonText.ts'

const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('-'))
if (folder === undefined || statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
  process.stderr.write('Usage: npm run -s tck -- DIR [--json]\nDIR: a folder of TCK cases\n')
  process.exit(2)
}

const results = runCases(folder)
if (results.length === 0) {
  process.stderr.write(`No TCK cases below ${folder}: expected .xml files with testCases\n`)
  process.exit(2)
}
const failed = results.filter(({ failures }) => failures.length > 0)
const summary = summaryOf(results)
process.stdout.write(
  args.includes('--json')
    ? `${writeJson({ ...summary, failed }, 2)}\n`
    : `${[...failed.map(failedLines), ...totals()].join('\n')}\n`,
)

function failedLines({ id, failures }: CaseResult): string {
  return failures.map((failure) => `FAIL ${id} ${failureText(failure)}`).join('\n')
}

function failureText({ node, expected, actual, problems: [first] }: Failure): string {
  const values = `expected ${writeJson(expected)}, found ${writeJson(actual)}`
  return `${node}: ${values}${first === undefined ? '' : ` (${first})`}`
}

function totals(): readonly string[] {
  const levels = Object.entries(summary.levels).map(([level, counts]) => ({
    title: level === '' ? 'other' : `level ${level}`,
    ...counts,
  }))
  return [...levels, { title: 'total', ...summary }].map(
    ({ title, all, nonNull }) =>
      `${title}: ${share(all)} pass; of those that expect a value ${share(nonNull)}`,
  )
}

function share({ passed, total }: Count): string {
  const percent = total === 0 ? 100 : Math.floor((passed / total) * 10_000) / 100
  return `${passed}/${total} = ${percent} %`
}
