// A crew of official TypeScript clients that plan and work off tasks for a while, half over HTTP, half over stdio.
// One line of JSON in: {"seconds":S,"leaders":N,"workers":N,"url":URL,"token":T,"command":C,"args":[...],"cwd":D}
// One line of JSON out: what each believes to have done, for someone to compare with what the house says.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const order = JSON.parse(await new Promise(resolve => {
  let text = ''
  process.stdin.on('data', chunk => {
    text += chunk
    if (text.includes('\n')) resolve(text)
  })
}))
const until = Date.now() + order.seconds * 1000
const BATCH = 5
const OPEN_AT_MOST = 60
const pause = millis => new Promise(resolve => setTimeout(resolve, millis))

async function client(name, role, overHttp) {
  const made = new Client({ name, version: '1.0.0' })
  const path = role === 'worker' ? `/worker/${name}` : ''
  const transport = overHttp
    ? new StreamableHTTPClientTransport(new URL(order.url + path), {
        requestInit: { headers: { Authorization: `Bearer ${order.token}` } }
      })
    : new StdioClientTransport({
        command: order.command,
        args: [...order.args, 'mcp', '--role', role, '--agent', name],
        cwd: order.cwd,
        stderr: 'inherit'
      })
  await made.connect(transport)
  return async (tool, given = {}) => {
    const answer = await made.callTool({ name: tool, arguments: given })
    if (answer.isError) throw new Error(`${tool} ${JSON.stringify(given)}: ${answer.content[0].text}`)
    return answer.structuredContent
  }
}

async function lead(name, overHttp) {
  const call = await client(name, 'leader', overHttp)
  await call('register_agent', { agent_id: name, role: 'leader' })
  const made = []
  for (let round = 0; Date.now() < until; round++) {
    const status = await call('get_status')
    if (status.tasks.available > OPEN_AT_MOST) {
      await pause(20)
      continue
    }
    const tasks = Array.from({ length: BATCH }, (_, at) => ({
      description: `${name} ${round}.${at}`,
      ref: `r${at}`,
      priority: 1 + ((round + at) % 10),
      dependencies: at > 0 && round % 3 === 0 ? [`r${at - 1}`] : []
    }))
    made.push(...(await call('create_tasks_batch', { tasks })).task_ids)
    if (round % 10 === 0) await call('add_discovery', { agent_id: name, content: `round ${round}`, tags: [name] })
  }
  return { name, made }
}

async function work(name, overHttp, others) {
  const call = await client(name, 'worker', overHttp)
  await call('register_agent', { role: 'worker' })
  const done = []
  const given = []
  for (let round = 0; Date.now() < until; round++) {
    const claimed = await call('claim_task')
    if (!claimed.success) {
      await pause(10)
      continue
    }
    const task_id = claimed.task.id
    if (round % 17 === 16) {
      await call('release_task', { task_id, reason: 'for another' })
      given.push(task_id)
      continue
    }
    await call('start_task', { task_id })
    if (round % 25 === 0) await call('send_message', { to: others[round % others.length], text: `at ${task_id}` })
    await call('complete_task', { task_id, output: `${name} did it`, files_modified: [], files_created: [] })
    done.push(task_id)
  }
  return { name, done, given }
}

const names = (stem, count) => Array.from({ length: count }, (_, at) => `${stem}-${at + 1}`)
const leaders = names('boss', order.leaders)
const workers = names('hand', order.workers)
const told = await Promise.all([
  ...leaders.map((name, at) => lead(name, at % 2 === 0)),
  ...workers.map((name, at) => work(name, at % 2 === 0, [...leaders, ...workers]))
])
const text = JSON.stringify({ leaders: told.slice(0, leaders.length), workers: told.slice(leaders.length) })
process.stdout.write(text + '\n', () => process.exit(0))
