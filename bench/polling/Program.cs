using System.Globalization;
using Lingtan.Bench;

// PollingBench devices PORT LOG                          serves meters on every address of this machine, and notes each answer
// PollingBench setup DATABASE PORT METERS                sets the meters up in a database of Lingtan
// PollingBench report LOG METERS FIRST ROUNDS            what was late in rounds of a minute, the first beginning at FIRST (seconds since 1970)
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args[0])
{
    case "devices":
        await new Devices(args[2]).RunAsync(int.Parse(args[1]));
        break;
    case "setup":
        Setup.Write(args[1], args[2], int.Parse(args[3]));
        break;
    default:
        Lateness.Report(args[1], int.Parse(args[2]), long.Parse(args[3]), int.Parse(args[4]));
        break;
}
