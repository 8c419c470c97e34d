import { Engine } from 'bpmn-engine'
import { z } from 'zod'
import { w1Data, type W1Result } from './workload.ts'

// The same process for the peer, with JavaScript where we have FEEL. Its XML is parsed once.
const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="w1" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="bench">
  <process id="main" isExecutable="true">
    <startEvent id="start" />
    <sequenceFlow id="begin" sourceRef="start" targetRef="prepare" />
    <scriptTask id="prepare" scriptFormat="javascript"><script><![CDATA[
      const { dogs, months, age, applicant } = this.environment.variables
      this.environment.output.calc = { weight: dogs * months, label: applicant.familyName + ', ' + applicant.city, senior: age > 7 }
      next()
    ]]></script></scriptTask>
    <sequenceFlow id="prepared" sourceRef="prepare" targetRef="gate" />
    <exclusiveGateway id="gate" default="large" />
    <sequenceFlow id="large" sourceRef="gate" targetRef="lookUp" />
    <sequenceFlow id="medium" sourceRef="gate" targetRef="lookUp"><conditionExpression xsi:type="tFormalExpression" language="javascript"><![CDATA[
      const { weight } = this.environment.output.calc
      next(null, weight >= 10 && weight < 50)
    ]]></conditionExpression></sequenceFlow>
    <sequenceFlow id="small" sourceRef="gate" targetRef="lookUp"><conditionExpression xsi:type="tFormalExpression" language="javascript"><![CDATA[
      next(null, this.environment.output.calc.weight < 10)
    ]]></conditionExpression></sequenceFlow>
    <serviceTask id="lookUp" implementation="\${environment.services.nothing}" />
    <sequenceFlow id="found" sourceRef="lookUp" targetRef="decide" />
    <businessRuleTask id="decide" implementation="\${environment.services.decide}" />
    <sequenceFlow id="decided" sourceRef="decide" targetRef="split" />
    <parallelGateway id="split" />
    <sequenceFlow id="toFirst" sourceRef="split" targetRef="first" />
    <sequenceFlow id="toSecond" sourceRef="split" targetRef="second" />
    <serviceTask id="first" implementation="\${environment.services.nothing}" />
    <serviceTask id="second" implementation="\${environment.services.nothing}" />
    <sequenceFlow id="fromFirst" sourceRef="first" targetRef="join" />
    <sequenceFlow id="fromSecond" sourceRef="second" targetRef="join" />
    <parallelGateway id="join" />
    <sequenceFlow id="joined" sourceRef="join" targetRef="sum" />
    <scriptTask id="sum" scriptFormat="javascript"><script><![CDATA[
      const { output, variables } = this.environment
      output.total = (output.fee * variables.months / 12).toFixed(2)
      next()
    ]]></script></scriptTask>
    <sequenceFlow id="done" sourceRef="sum" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>`

interface Scope {
  readonly environment: {
    readonly output: Record<string, unknown>
    readonly variables: typeof w1Data
  }
}
type Callback = (error: Error | null, result?: unknown) => void

const rules: readonly [(dogs: number, senior: boolean) => boolean, string][] = [
  [(dogs) => dogs === 1, '144.00'],
  [(dogs) => dogs === 2, '288.00'],
  [(dogs, senior) => dogs === 3 && !senior, '432.00'],
  [(dogs, senior) => dogs === 3 && senior, '400.00'],
  [(dogs) => dogs > 3, '900.00'],
]

const services = {
  nothing: (_: Scope, callback: Callback) => callback(null),
  decide({ environment }: Scope, callback: Callback) {
    const { calc } = environment.output as { calc: { senior: boolean } } // set by the script before
    const hits = rules.filter(([applies]) => applies(environment.variables.dogs, calc.senior))
    environment.output['fee'] = hits[0]?.[1]
    callback(null)
  },
}

type Options = NonNullable<ConstructorParameters<typeof Engine>[0]>

const options = await parsed()

/** The engine keeps what it parsed among the options of the environment. */
async function parsed(): Promise<Options> {
  const [definition] = await new Engine({ name: 'parse', source }).getDefinitions()
  return { name: 'w1', sourceContext: definition?.environment.options['source'] }
}

export async function runPeerW1(): Promise<W1Result> {
  const engine = new Engine(options)
  const execution = await engine.execute({ services, variables: structuredClone(w1Data) })
  if (execution.state !== 'idle') await engine.waitFor('end')
  const { calc, fee, total } = resultSchema.parse(execution.environment.output)
  return { label: calc.label, fee, total }
}

const resultSchema = z.object({
  calc: z.object({ label: z.string() }),
  fee: z.string(),
  total: z.string(),
})
