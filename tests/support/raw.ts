import { connect } from 'node:net'

/**
 * Sends bytes as they are and collects the answer until the server ends the connection: for what
 * no HTTP client would send.
 *
 * @param url of the server
 */
export const sendRaw = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname, () => socket.write(text))
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.once('end', () => resolve(answer))
    socket.once('error', reject)
  })
