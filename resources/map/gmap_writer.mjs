// SPDX-FileCopyrightText: 2026 The Gigasite developers
// SPDX-License-Identifier: GPL-3.0-or-later

/// The payload of a .gmap file: variable-length integers and deltas, see README.md.
export class PayloadWriter {
  #chunks = [];

  bytes() {
    return Buffer.from(this.#chunks);
  }

  unsigned(value) {
    while (value >= 0x80) {
      this.#chunks.push((value % 0x80) | 0x80);
      value = Math.floor(value / 0x80);
    }
    this.#chunks.push(value);
  }

  signed(value) {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  ascii(text) {
    this.#chunks.push(...Buffer.from(text, "latin1"));
  }

  text(text) {
    const bytes = Buffer.from(text, "utf8");
    this.unsigned(bytes.length);
    this.#chunks.push(...bytes);
  }

  point([x, y]) {
    this.signed(x);
    this.signed(y);
  }

  /// ring: [x, y, kind of the edge to the next point], without the closing point.
  ring(ring) {
    this.unsigned(ring.length);
    let [lastX, lastY] = [0, 0];
    for (const [x, y] of ring) {
      this.point([x - lastX, y - lastY]);
      [lastX, lastY] = [x, y];
    }
    for (let i = 0; i < ring.length; ) {
      let end = i;
      while (end < ring.length && ring[end][2] === ring[i][2]) {
        ++end;
      }
      this.unsigned((end - i) * 4 + ring[i][2]);
      i = end;
    }
  }
}

/// CRC-32 as of IEEE 802.3 (reflected, 0xEDB88320).
export function crc32Of(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) {
      crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
  }
  return (crc ^ 0xffffffff) >>> 0;
}
