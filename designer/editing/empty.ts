import { mainProcess, type Definition } from '#shared/model/definition.ts'

/** Nothing but a beginning and an end. */
export function isEmptyDrawing({ processes }: Definition, process: string): boolean {
  const elements = Object.values(processes[process]?.elements ?? {})
  return (
    process === mainProcess &&
    elements.every(({ type }) => type === 'startEvent' || type === 'endEvent')
  )
}

/** Nothing is there yet that a whole template would take the place of. */
export function isEmptyService(definition: Definition): boolean {
  const { processes, layout: _layout, title: _title, summary: _summary, ...parts } = definition
  const { [mainProcess]: main, ...others } = processes
  return (
    isEmptyDrawing(definition, mainProcess) &&
    [others, main?.artifacts, ...Object.values(parts)].every(
      (part) => typeof part !== 'object' || part === null || Object.keys(part).length === 0,
    )
  )
}
