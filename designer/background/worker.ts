import '../ui/jitless.ts'
import type { Definition } from '#shared/model/definition.ts'
import { answers, type Questions, type Topic } from './answers.ts'
import { kept } from './kept.ts'
import type { Answer, Question, Withdrawn } from './question.ts'

const urgency = Object.keys(answers)
const open = new Map<string, Question>()
let isAwake = false

self.addEventListener('message', ({ data }: MessageEvent<readonly (Question | Withdrawn)[]>) => {
  for (const sent of data) {
    if (sent.asked === undefined) forget(sent.asker)
    else open.set(sent.asker, { ...sent, asked: asKnown(sent.asker, sent.asked) })
  }
  if (isAwake) return
  isAwake = true
  answerNext()
})

/** One after the other, and in between what was asked meanwhile is heard. */
function answerNext(): void {
  const [next] = [...open.values()].toSorted(
    (a, b) => urgency.indexOf(a.topic) - urgency.indexOf(b.topic),
  )
  isAwake = next !== undefined
  if (next === undefined) return
  open.delete(next.asker)
  const answer: Answer = { asker: next.asker, answer: answerTo(next) }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  self.postMessage(answer)
  setTimeout(answerNext)
}

function answerTo<T extends Topic>({ topic, asked }: Question<T>): Questions[T]['answer'] {
  return answers[topic](asked)
}

function forget(asker: string): void {
  open.delete(asker)
  besides.delete(asker)
}

let newest: Definition | undefined
const arrived = new WeakMap<Definition, Definition>()
const besides = new Map<string, unknown>()

/** With the parts that are known already, so that what was worked out of them counts. */
function asKnown<T extends Topic>(
  asker: string,
  asked: Questions[T]['asked'],
): Questions[T]['asked'] {
  const { definition, ...rest } = asked
  const same = kept(besides.get(asker), rest)
  besides.set(asker, same)
  newest = arrived.get(definition) ?? kept(newest, definition)
  arrived.set(definition, newest)
  return { ...asked, ...same, definition: newest }
}
