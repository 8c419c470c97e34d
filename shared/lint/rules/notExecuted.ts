import { finding, type Rule } from '../rule.ts'

export const notExecuted: Rule = {
  id: 'notExecuted',
  check: ({ elements }) =>
    elements
      .filter(({ element: { type } }) => type === 'task' || type === 'manualTask')
      .map(({ id, element, pointer, process }) =>
        finding(
          'notExecuted',
          { pointer, process, element: id },
          { severity: 'info', text: 'notExecuted', about: [element.name] },
        ),
      ),
}
