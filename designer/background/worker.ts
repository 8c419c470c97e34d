import '../ui/jitless.ts'
import { answers, type Questions, type Topic } from './answers.ts'

type Asked = {
  readonly [T in Topic]: { readonly topic: T; readonly asked: Questions[T]['asked'] }
}[Topic]

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  self.postMessage(data.topic === 'lint' ? answers.lint(data.asked) : answers.table(data.asked))
})
