import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { settled } from '#runtime/portal/start.ts'
import { listAccesses } from '#runtime/portal/store.ts'
import { taskDetailSchema } from '#runtime/inbox/taskView.ts'
import { answerQuestions, begin, portalCity, type PortalCity } from '../../support/portalCity.ts'
import type { Who } from '../../support/testApp.ts'
import { textOf } from '../../support/page.ts'
import { listed } from '../../support/taskList.ts'

const clerk = 'deniz'
const colleague = { sub: 'colleague', name: 'Kim Beispiel', groups: ['kaemmerei:clerk:steuern'] }
const otherGroup = { sub: 'other', name: 'Ole Ost', groups: ['kaemmerei:clerk:kasse'] }
const dangerous = 'review.dangerous'
const reasons = 'review.reasons'
let city: PortalCity

beforeAll(async () => {
  city = await portalCity()
})

/** A listed breed: the law leaves discretion, so that a person decides. */
async function listedBreed() {
  const { home } = await begin(city, 'erika')
  await answerQuestions(city, { who: 'erika', home, breed: 'Bullterrier' })
  await city.post('erika', `${home}/check`, { command: randomUUID() })
  const instance = home.split('/').at(-1) ?? ''
  const task = (await tasksOf(clerk)).find(({ instanceId }) => instanceId === instance)
  if (task === undefined) throw new Error('expected a task for the listed breed')
  return { home, instance, task }
}

async function tasksOf(who: Who) {
  return (await listed(city, who)).tasks
}

async function complete(who: Who, task: string, values: object) {
  const body = { commandId: randomUUID(), generation: 1, values }
  return city.send(who, 'POST', `/api/tasks/${task}/completion`, body)
}

describe('the inbox', () => {
  test('says what is to be decided, why by a person, and under which norm', async () => {
    const { task } = await listedBreed()

    expect(task).toMatchObject({
      group: 'kaemmerei/steuern',
      person: 'Erika Mustermann',
      claimedBy: null,
    })
    expect(task.reason?.de).not.toBe('')
    expect(task.legalBasis).toContain('§')
    expect(task.discretion).toBe(true)
  })

  test('tells which rows decided before, and by which values', async () => {
    const { task } = await listedBreed()
    const answer = await city.send(clerk, 'GET', `/api/tasks/${task.id}`)
    const { decided } = taskDetailSchema.parse(await answer.json())

    expect(decided).toEqual([
      { decision: 'breed', rows: [{ row: 'listed-4', inputs: { breed: 'bullterrier' } }] },
    ])
  })

  test('is empty for other groups and departments', async () => {
    const { task } = await listedBreed()

    expect(await tasksOf(otherGroup)).toEqual([])
    expect(await tasksOf('thomas')).toEqual([])
    expect((await city.send(otherGroup, 'GET', `/api/tasks/${task.id}`)).status).toBe(404)
    expect((await city.send('thomas', 'GET', `/api/tasks/${task.id}`)).status).toBe(404)
  })

  test('has no tasks of citizens', async () => {
    const { home } = await begin(city, 'erika')

    const instance = home.split('/').at(-1)
    expect((await tasksOf(clerk)).some(({ instanceId }) => instanceId === instance)).toBe(false)
  })

  test('puts first what is due first', async () => {
    await listedBreed()

    const due = (await tasksOf(clerk)).map(({ dueAt }) => dueAt ?? '9999')
    expect(due).toEqual(due.toSorted())
  })
})

describe('a task', () => {
  test('comes with form, data, origin and message of the person', async () => {
    const { task } = await listedBreed()

    const answer = await (await city.send(clerk, 'GET', `/api/tasks/${task.id}`)).json()
    const detail = taskDetailSchema.parse(answer)

    expect(detail.form).toBe('keeping')
    expect(detail.origins['/dog/breed']?.kind ?? detail.origins['/dog']?.kind).toBe('citizen')
    expect(detail.remark).toBeNull()
  })

  test('looked at is recorded for the citizen once, with role and without a name', async () => {
    const { task, instance } = await listedBreed()

    await city.send(clerk, 'GET', `/api/tasks/${task.id}`)
    await city.send(clerk, 'GET', `/api/tasks/${task.id}`)

    const looks = listAccesses(city.deps.db, instance).filter(({ source }) => source === null)
    expect(looks).toHaveLength(1)
    expect(looks[0]).toMatchObject({ office: 'kaemmerei', role: 'clerk' })
    expect(JSON.stringify(looks)).not.toContain('Deniz')
  })

  test('taken over by one person cannot be decided by another', async () => {
    const { task } = await listedBreed()

    expect((await city.send(clerk, 'POST', `/api/tasks/${task.id}/claim`)).status).toBe(200)

    expect((await city.send(colleague, 'POST', `/api/tasks/${task.id}/claim`)).status).toBe(409)
    expect((await complete(colleague, task.id, { [dangerous]: true, [reasons]: 'x' })).status).toBe(
      409,
    )
    const mine = (await tasksOf(clerk)).find(({ id }) => id === task.id)
    const theirs = (await tasksOf(colleague)).find(({ id }) => id === task.id)
    expect([mine?.claimedBy, theirs?.claimedBy]).toEqual(['you', 'another'])
  })

  test('put back can be taken by another', async () => {
    const { task } = await listedBreed()
    await city.send(clerk, 'POST', `/api/tasks/${task.id}/claim`)

    await city.send(clerk, 'POST', `/api/tasks/${task.id}/return`)

    expect((await city.send(colleague, 'POST', `/api/tasks/${task.id}/claim`)).status).toBe(200)
  })

  test('with discretion is not decided without reasons', async () => {
    const { task } = await listedBreed()

    const answer = await complete(clerk, task.id, { [dangerous]: true })

    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      code: 'valuesNotAccepted',
      problems: [{ question: 'reasons', message: 'Bitte geben Sie die Gründe an.' }],
    })
  })

  test('decided goes on to the letter, and the citizen sees who decided', async () => {
    const { task, home, instance } = await listedBreed()

    const values = { [dangerous]: true, [reasons]: 'Die Vermutung ist nicht widerlegt.' }
    const answer = await complete(clerk, task.id, values)
    await settled(city.deps, instance)
    const { document } = await city.open('erika', `${home}/status`)

    expect(await answer.json()).toMatchObject({ status: 'active' })
    expect(textOf(document, '.fw-timeline')).toContain('entschieden von: Stadtkämmerei')
    expect(textOf(document, '.kern-badge')).toContain('Entschieden')
    expect((await complete(clerk, task.id, values)).status).toBe(404)
  })

  test('takes no values that its form does not ask for', async () => {
    const { task, instance } = await listedBreed()

    const values = { [dangerous]: false, [reasons]: 'Geprüft.', 'tax.total': '0.00' }
    await complete(clerk, task.id, values)

    const shown = await (await city.send(clerk, 'GET', `/api/instances/${instance}`)).json()
    expect(JSON.stringify(shown)).not.toContain('"total":"0.00"')
  })
})
