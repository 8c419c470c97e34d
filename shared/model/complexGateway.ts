import type { Schema } from './schema.ts'

/**
 * What the conditions of a complex gateway see of it beside the case: how many tokens stand before it, and
 * whether it takes up the first of a round or those that come later (BPMN 2.0 §13.4.5).
 */
export const complexGatewayNames = {
  activationCount: { type: 'integer' },
  waitingForStart: { type: 'boolean' },
} as const satisfies Readonly<Record<string, Schema>>
