import { expect, test } from 'vitest'
import { longNumber } from '#shared/model/longNumber.ts'
import { readCases } from './tck/readCases.ts'

/** As other tools write the files of the TCK: prefixes of their own, CDATA, comments, every spelling of true. */
const odd = `<?xml version="1.0" encoding="UTF-8"?>
<!-- before -->
<t:testCases xmlns:t="http://www.omg.org/spec/DMN/20160719/testcase"
    xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:s="http://www.w3.org/2001/XMLSchema">
  <t:modelName> own.dmn </t:modelName>
  <t:testCase id="a"><t:description><![CDATA[<value>]]></t:description>
    <t:inputNode name="text"><t:value i:type="s:string">J<![CDATA[ö & ]]><!-- inside -->rg</t:value></t:inputNode>
    <t:inputNode name="nothing" i:nil="1"/>
    <t:inputNode name="long"><t:value i:type="s:duration"> P1Y </t:value></t:inputNode>
    <t:inputNode name="short"><t:value i:type="s:duration">PT24H</t:value></t:inputNode>
    <t:inputNode name="spaces"><t:value i:type="s:string">  </t:value></t:inputNode>
    <t:inputNode name="digits"><t:value i:type="s:decimal">123456789012345678901234567890.12</t:value></t:inputNode>
    <t:resultNode name="out" errorResult="1"><t:expected><t:list>
      <t:item i:nil="true"/><t:item><t:value i:nil=" 1 "/></t:item><t:item><t:list/></t:item>
      <t:item><t:component name="yes"><t:value i:type="s:boolean">1</t:value></t:component></t:item>
    </t:list></t:expected></t:resultNode>
  </t:testCase>
</t:testCases>`

test('cases are read whatever their XML looks like', () => {
  const read = readCases(odd)
  if ('problem' in read) throw new Error(read.problem)
  const { modelName, cases } = read
  const [one] = cases
  const [result] = one?.results ?? []

  expect(modelName).toBe('own.dmn')
  expect(one?.inputs.map(({ value }) => value)).toEqual([
    'Jö & rg',
    null,
    'P1Y',
    'PT24H',
    '  ',
    longNumber('123456789012345678901234567890.12'),
  ])
  expect(one?.inputs.map(({ typeRef }) => typeRef)).toEqual([
    undefined,
    undefined,
    'years and months duration',
    'days and time duration',
    undefined,
    undefined,
  ])
  expect(result).toMatchObject({ isError: true, value: [null, null, [], { yes: true }] })
})
