"""A Modbus device made with pymodbus, for the tests of the driver: PORT and "socket" or "rtu"."""
import asyncio
import sys

from pymodbus.datastore import ModbusSequentialDataBlock, ModbusServerContext, ModbusSlaveContext, ModbusSparseDataBlock
from pymodbus.server import StartAsyncTcpServer
from pymodbus.transaction import ModbusRtuFramer, ModbusSocketFramer

# Registers 0..9 hold 230.2, 229.9 and 50.0 as float32, then 1234 and 5678; 20..21 hold a counter; 10..19 do not exist.
REGISTERS = {0: 0x4366, 1: 0x3333, 2: 0x4365, 3: 0xE666, 4: 0x4248, 5: 0x0000, 6: 1234, 7: 5678, 8: 0, 9: 0, 20: 0x0001, 21: 0x86A0}


def device():
    return ModbusSlaveContext(
        di=ModbusSequentialDataBlock(0, [1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 0]),
        co=ModbusSequentialDataBlock(0, [0] * 2000),
        hr=ModbusSequentialDataBlock(0, list(range(1000, 1200))),
        ir=ModbusSparseDataBlock(dict(REGISTERS)),
        zero_mode=True,
    )


async def main():
    framer = ModbusRtuFramer if sys.argv[2] == "rtu" else ModbusSocketFramer
    context = ModbusServerContext(slaves={1: device(), 17: device()}, single=False)
    await StartAsyncTcpServer(context=context, address=("127.0.0.1", int(sys.argv[1])), framer=framer)


asyncio.run(main())
