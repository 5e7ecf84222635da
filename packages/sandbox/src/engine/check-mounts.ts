import type { Emulator } from './emulator.ts';

/** Throws if two emulators have the same name, or if one mount equals or contains another. */
export function checkMounts(emulators: readonly Emulator[]): void {
  const named = new Map<string, Emulator>();
  const mounted: { readonly mount: string; readonly emulator: Emulator }[] = [];
  for (const emulator of emulators) {
    const other = named.get(emulator.name);
    if (other) {
      const titles = `${other.title} and ${emulator.title}`;
      throw new Error(`The emulators of ${titles} have the same name '${emulator.name}'. Give each its own name.`);
    }
    named.set(emulator.name, emulator);
    // Several variables of one emulator can name the same mount.
    for (const mount of new Set(Object.values(emulator.mounts))) {
      const clash = mounted.find((known) => contains(known.mount, mount) || contains(mount, known.mount));
      if (clash) {
        const mounts = `${clash.emulator.title} at ${clash.mount} and of ${emulator.title} at ${mount}`;
        throw new Error(`The mounts of the emulators of ${mounts} overlap. Give each API a mount outside the others.`);
      }
      mounted.push({ mount, emulator });
    }
  }
}

function contains(mount: string, other: string): boolean {
  return other === mount || other.startsWith(`${mount}/`);
}
