import '../ui/jitless.ts'
import { answers, type Questions, type Topic } from './answers.ts'

type Asked = {
  readonly [T in Topic]: { readonly topic: T; readonly asked: Questions[T]['asked'] }
}[Topic]

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer = data.topic === 'lint' ? answers.lint(data.asked) : answers.table(data.asked)
  self.postMessage(answer) // oxlint-disable-line unicorn/require-post-message-target-origin -- a worker has none
})
