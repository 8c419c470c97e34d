import '../ui/jitless.ts'
import { answers, type Questions, type Topic } from './answers.ts'

export interface Asked<T extends Topic = Topic> {
  readonly topic: T
  readonly asked: Questions[T]['asked']
}

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  const answer =
    data.topic === 'lint'
      ? answers.lint(data.asked as Questions['lint']['asked']) // reason: the topic says what is asked
      : answers.table(data.asked as Questions['table']['asked']) // reason: as above
  self.postMessage(answer)
})
