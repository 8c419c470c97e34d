import {
  canRedirect,
  canSend,
  drawMessage,
  messageEndsAround,
  redirectMessage,
  removeMessageFlow,
  sendMessage,
  updateMessageFlow,
} from '#designer/editing/commands/messageFlows.ts'
import {
  addPool,
  movePool,
  openPool,
  removePool,
  updatePool,
} from '#designer/editing/commands/pools.ts'
import { mainProcess, type Definition } from '#shared/model/definition.ts'
import type { AnyCommand, Chance } from './anyCommand.ts'

const names = { start: { de: 'Beginn' }, end: { de: 'Ende' } }

const pool = ({ participants }: Definition, { one }: Chance): string =>
  one(Object.keys(participants)) ?? 'gone'
const message = ({ messageFlows }: Definition, { one }: Chance): string =>
  one(Object.keys(messageFlows)) ?? 'gone'
const end = (now: Definition, { one }: Chance): string =>
  one(messageEndsAround(now, mainProcess)) ?? 'gone'

const line = ({ number }: Chance) => [
  { x: number(0, 900), y: number(0, 300) },
  { x: number(0, 900), y: number(300, 600) },
]

/** What a person does with who takes part, and with the messages between them. */
export const poolCommands: Readonly<Record<string, AnyCommand>> = {
  // a few are enough: each stays until it is removed
  addPool: (now, chance) =>
    Object.keys(now.participants).length > 4
      ? now
      : addPool(now, {
          process: mainProcess,
          name: { de: `Amt ${chance.number(1, 9)}` },
          own: { de: 'Stelle' },
        }).definition,
  updatePool: (now, chance) =>
    updatePool(now, pool(now, chance), (one) => ({ ...one, title: { de: 'Andere Stelle' } })),
  openPool: (now, chance) => openPool(now, { participant: pool(now, chance), ...names }),
  movePool: (now, chance) =>
    movePool(now, {
      participant: pool(now, chance),
      by: { x: chance.number(-60, 60), y: chance.number(-60, 60) },
    }),
  removePool: (now, chance) => removePool(now, pool(now, chance)),
  sendMessage(now, chance) {
    const source = end(now, chance)
    const targets = messageEndsAround(now, mainProcess).filter((target) =>
      canSend(now, { source, target }),
    )
    return sendMessage(now, { source, target: chance.one(targets) ?? 'gone' }).definition
  },
  redirectMessage(now, chance) {
    const messageFlow = message(now, chance)
    const which = chance.one(['source', 'target'] as const) ?? 'target'
    const ends = messageEndsAround(now, mainProcess).filter((to) =>
      canRedirect(now, { messageFlow, end: which, to }),
    )
    return redirectMessage(now, { messageFlow, end: which, to: chance.one(ends) ?? 'gone' })
  },
  drawMessage: (now, chance) =>
    drawMessage(now, message(now, chance), chance.one([undefined, line(chance)])),
  updateMessageFlow: (now, chance) =>
    updateMessageFlow(now, message(now, chance), (flow) => ({ ...flow, name: { de: 'Bitte' } })),
  removeMessageFlow: (now, chance) => removeMessageFlow(now, message(now, chance)),
}
