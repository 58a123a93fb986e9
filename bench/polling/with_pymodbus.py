"""Reads METERS meters on PORT at every full minute with the asyncio client of pymodbus, and keeps nothing."""
import asyncio
import struct
import sys
import time

from pymodbus.client import AsyncModbusTcpClient

port, meters = int(sys.argv[1]), int(sys.argv[2])
last = {}


async def read(client, meter):
    answer = await client.read_holding_registers(1, 6, slave=1)
    if not answer.isError():
        last[meter] = struct.unpack("<f", struct.pack(">HH", *answer.registers[:2]))[0]


async def line(meter):
    client = AsyncModbusTcpClient(f"127.0.{1 + meter // 250}.{1 + meter % 250}", port=port, timeout=30)
    await client.connect()
    while True:
        try:
            await read(client, meter)
        except Exception as problem:  # a lost round must not end the line
            print(meter, problem, file=sys.stderr)
        await asyncio.sleep(60 - time.time() % 60 + 0.02)


async def main():
    await asyncio.gather(*(line(meter) for meter in range(meters)))


asyncio.run(main())
