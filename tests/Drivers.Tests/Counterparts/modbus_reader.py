"""Reads the simulated plant with the client of pymodbus: PORT UNIT FUNCTION ADDRESS COUNT, or PORT UNIT "coil" ADDRESS VALUE; prints numbers or "exception N"."""
import sys

from pymodbus.client import ModbusTcpClient

port, unit, what, address, number = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5])
client = ModbusTcpClient("127.0.0.1", port=port)
if not client.connect():
    sys.exit("no connection")
if what == "coil":
    answer = client.write_coil(address, number == 1, slave=unit)
elif what == "level":
    answer = client.write_register(address, number, slave=unit)
elif what == "1":
    answer = client.read_coils(address, number, slave=unit)
elif what == "3":
    answer = client.read_holding_registers(address, number, slave=unit)
else:
    answer = client.read_input_registers(address, number, slave=unit)
if answer.isError():
    print("exception", answer.exception_code)
elif what == "1":
    print(*(int(bit) for bit in answer.bits[:number]))
elif what in ("3", "4"):
    print(*answer.registers)
else:
    print("done")
client.close()
