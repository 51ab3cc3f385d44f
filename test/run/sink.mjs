/** A sound card that leads nowhere: a private PulseAudio with one sink, for machines that have no other, or should stay quiet. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.mjs';

/**
 * @typedef {object} Sink
 * @property {Record<string, string>} env what a program needs to play into it
 * @property {string} runtime the folder of everything that is started with this environment
 * @property {() => void} close
 */

/** @returns {Promise<Sink | null>} null where PulseAudio is not installed */
export async function openSink() {
  if (spawnSync('pulseaudio', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'lectern-sound-'));
  const runtime = join(folder, 'runtime');
  mkdirSync(join(runtime, 'pulse'), { recursive: true, mode: 0o700 });
  const socket = join(runtime, 'pulse/native');
  const env = {
    XDG_RUNTIME_DIR: runtime,
    PULSE_RUNTIME_PATH: join(runtime, 'pulse'),
    PULSE_SERVER: `unix:${socket}`,
  };
  const modules = [`module-native-protocol-unix socket=${socket} auth-anonymous=1`, 'module-null-sink sink_name=heard'];
  const still = ['--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no', '--realtime=no', '--high-priority=no'];
  const daemon = spawn('pulseaudio', ['-n', ...still, ...modules.flatMap((one) => ['-L', one])], {
    stdio: 'ignore',
    env: { ...process.env, ...env },
  });
  const answers = () => spawnSync('pactl', ['info'], { stdio: 'ignore', env: { ...process.env, ...env } }).status === 0;
  await until('the sink', async () => answers() || undefined);
  return {
    env,
    runtime,
    close() {
      daemon.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
