// Drives the official TypeScript client by lines of JSON: {"do": "...", ...} in, {"ok": ...} or {"error": {...}} out.
//   {"do":"connect","http":URL,"token":T}  or  {"do":"connect","command":C,"args":[...],"cwd":D,"env":{...}}
//   {"do":"tools"} {"do":"call","name":N,"arguments":{...}} {"do":"resources"} {"do":"read","uri":U}
//   {"do":"prompts"} {"do":"prompt","name":N,"arguments":{...}} {"do":"server"} {"do":"close"}
// Requests are begun in the order of the lines; a line with an "id" is not waited for, and its answer carries the id.
import { createInterface } from 'node:readline'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'

const REQUEST_TIMEOUT_MS = 120_000
const options = { timeout: REQUEST_TIMEOUT_MS }
let client

function transport(to) {
  if (to.http) {
    const headers = to.token ? { Authorization: `Bearer ${to.token}` } : {}
    return new StreamableHTTPClientTransport(new URL(to.http), { requestInit: { headers } })
  }
  const { command, args = [], cwd, env } = to
  return new StdioClientTransport({ command, args, cwd, env: { ...process.env, ...env }, stderr: 'inherit' })
}

const verbs = {
  async connect(to) {
    client = new Client({ name: 'para-tui-test', version: '1.0.0' })
    await client.connect(transport(to), options)
    return verbs.server()
  },
  server: () => ({
    info: client.getServerVersion(),
    capabilities: client.getServerCapabilities(),
    instructions: client.getInstructions()
  }),
  tools: () => client.listTools(undefined, options),
  call: ({ name, arguments: given = {} }) => client.callTool({ name, arguments: given }, undefined, options),
  resources: async () => ({
    ...(await client.listResources(undefined, options)),
    ...(await client.listResourceTemplates(undefined, options))
  }),
  read: ({ uri }) => client.readResource({ uri }, options),
  prompts: () => client.listPrompts(undefined, options),
  prompt: ({ name, arguments: given = {} }) => client.getPrompt({ name, arguments: given }, options),
  async close() {
    await client.close()
    return {}
  }
}

function say(answer) {
  process.stdout.write(JSON.stringify(answer) + '\n')
}

async function perform(line) {
  const id = line.id === undefined ? {} : { id: line.id }
  try {
    say({ ...id, ok: await verbs[line.do](line) })
  } catch (error) {
    say({ ...id, error: { message: error.message, code: error.code ?? null, data: error.data ?? null } })
  }
}

for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text)
  const done = perform(line)
  if (line.id === undefined) await done
}
process.exit(0)
