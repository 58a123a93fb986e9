using System.Xml.Linq;

namespace Lingtan.Architecture;

public sealed class PurityTests
{
    private static readonly string[] Impure =
    [
        "System.IO.FileSystem", "System.Net.Http", "System.Net.Sockets", "System.Net.Requests", "System.Diagnostics.Process", "System.Data.Common",
    ];

    private static readonly string[] MustBeBanned =
    [
        "P:System.DateTime.Now", "M:System.Guid.NewGuid", "P:System.Globalization.CultureInfo.CurrentCulture", "T:System.IO.File",
        "P:System.Threading.Tasks.Task`1.Result", "M:System.Decimal.op_Explicit(System.Double)~System.Decimal",
    ];

    [Fact]
    public void The_list_of_pure_rooms_is_the_one_of_the_build()
    {
        var declared = XDocument.Parse(Repository.Read("Directory.Build.targets")).Descendants("PureRooms").Single().Value
            .Split(';', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Repository.Pure, declared);
    }

    [Fact]
    public void The_banned_symbols_reach_every_pure_room_as_errors()
    {
        var targets = Repository.Read("Directory.Build.targets");
        Assert.Contains("eng/BannedSymbols.Pure.txt", targets, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis.BannedApiAnalyzers", targets, StringComparison.Ordinal);
        var quiet = Repository.Files("src").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".editorconfig", StringComparison.Ordinal))
            .Append("Directory.Build.props").Append(".editorconfig").Where(file => Repository.Read(file).Contains("RS0030", StringComparison.Ordinal));
        Breaches.None(quiet);
    }

    [Fact]
    public void The_banned_symbols_name_clock_disk_culture_and_binary_fractions()
    {
        var banned = Repository.Read("eng/BannedSymbols.Pure.txt").Split('\n').Select(line => line.Split(';')[0]).ToHashSet();
        Breaches.None(MustBeBanned.Except(banned));
    }

    [Fact]
    public void No_pure_room_switches_a_rule_off_in_its_code()
    {
        var wrong = from room in Repository.Pure
                    from file in Repository.Files($"src/{room}", ".cs")
                    from directive in Syntax.Directives(file)
                    where directive.Text.Contains("RS0030", StringComparison.Ordinal) || directive.Text.Contains("CS1591", StringComparison.Ordinal)
                    select directive.Place;
        Breaches.None(wrong);
    }

    [Fact]
    public void No_pure_room_refers_to_disk_network_or_processes()
    {
        var wrong = from assembly in Assemblies.All
                    let room = assembly.GetName().Name!.Split('.')[^1]
                    where Repository.Pure.Contains(room)
                    from reference in assembly.GetReferencedAssemblies()
                    where Impure.Contains(reference.Name)
                    select $"{room} refers to {reference.Name}";
        Breaches.None(wrong);
    }
}
