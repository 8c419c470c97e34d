import { finding, type Rule } from '../rule.ts'

/** What an administration does rests on something, be it a resolution of the council. */
export const serviceBasis: Rule = {
  id: 'serviceBasis',
  check: ({ definition: { legalBasis, title } }) =>
    legalBasis.trim() === ''
      ? [
          finding(
            'serviceBasis',
            { pointer: '/legalBasis' },
            { severity: 'warning', text: 'serviceWithoutBasis', about: [title] },
          ),
        ]
      : [],
}
