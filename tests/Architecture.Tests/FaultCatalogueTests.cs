using System.Text.RegularExpressions;

namespace Lingtan.Architecture;

public sealed partial class FaultCatalogueTests
{
    /// <summary>Codes that no file handed in by a user can provoke, and why.</summary>
    private static readonly Dictionary<string, string> WithoutExample = new()
    {
        ["data-folder-missing"] = "about the installation",
        ["driver-answer-wrong"] = "about a device, see the tests of the room",
        ["driver-buffer-damaged"] = "about a device, see the tests of the room",
        ["driver-failed"] = "about a device, see the tests of the room",
        ["driver-link-lost"] = "about a device, see the tests of the room",
        ["driver-refused"] = "about a device, see the tests of the room",
        ["driver-setting"] = "about a device, see the tests of the room",
        ["driver-silent"] = "about a device, see the tests of the room",
        ["driver-unreachable"] = "about a device, see the tests of the room",
        ["factor-entry-wrong"] = "about the shipped library",
        ["factor-kinds-missing"] = "about the shipped library",
        ["file-too-large"] = "would need a gigabyte",
        ["file-unreadable"] = "about the rights of the user",
        ["meter-accuracy-unreadable"] = "about a meter, see the tests of the room",
        ["meter-alarm-wrong"] = "about a meter, see the tests of the room",
        ["meter-certificate-dates"] = "about a meter, see the tests of the room",
        ["meter-closing-missing"] = "about a meter, see the tests of the room",
        ["meter-connection-unknown"] = "about a meter, see the tests of the room",
        ["meter-device-unknown"] = "about a meter, see the tests of the room",
        ["meter-facility-unknown"] = "about a meter, see the tests of the room",
        ["meter-file-layout"] = "about readings on their way, see the tests of the room",
        ["meter-file-point"] = "about readings on their way, see the tests of the room",
        ["meter-file-setting"] = "about readings on their way, see the tests of the room",
        ["meter-file-time"] = "about readings on their way, see the tests of the room",
        ["meter-file-value"] = "about readings on their way, see the tests of the room",
        ["meter-fit-of-amounts"] = "about a meter, see the tests of the room",
        ["meter-formula-cycle"] = "about a meter, see the tests of the room",
        ["meter-formula-unit"] = "about a meter, see the tests of the room",
        ["meter-formula-unknown"] = "about a meter, see the tests of the room",
        ["meter-formula-unreadable"] = "about a meter, see the tests of the room",
        ["meter-id-duplicate"] = "about a meter, see the tests of the room",
        ["meter-installation-dates"] = "about a meter, see the tests of the room",
        ["meter-installation-missing"] = "about a meter, see the tests of the room",
        ["meter-interval"] = "about a meter, see the tests of the room",
        ["meter-invoice-wrong"] = "about a meter, see the tests of the room",
        ["meter-limit-unknown"] = "about a meter, see the tests of the room",
        ["meter-limit-wrong"] = "about a meter, see the tests of the room",
        ["meter-limits"] = "about a meter, see the tests of the room",
        ["meter-map-example"] = "about a register map, see the tests of the room",
        ["meter-map-point"] = "about a register map, see the tests of the room",
        ["meter-map-unit"] = "about a register map, see the tests of the room",
        ["meter-map-value"] = "about a register map, see the tests of the room",
        ["meter-multiplier"] = "about a meter, see the tests of the room",
        ["meter-multiplier-side"] = "about a meter, see the tests of the room",
        ["meter-opening-missing"] = "about a meter, see the tests of the room",
        ["meter-parent-cycle"] = "about a meter, see the tests of the room",
        ["meter-parent-medium"] = "about a meter, see the tests of the room",
        ["meter-parent-unknown"] = "about a meter, see the tests of the room",
        ["meter-point-factor"] = "about a meter, see the tests of the room",
        ["meter-register-unknown"] = "about a meter, see the tests of the room",
        ["meter-roll-over"] = "about a meter, see the tests of the room",
        ["meter-row-twice"] = "about a meter, see the tests of the room",
        ["meter-source-unknown"] = "about a meter, see the tests of the room",
        ["meter-simulation"] = "about the simulated plant, see the tests of the room",
        ["meter-time-unreadable"] = "about a meter, see the tests of the room",
        ["meter-unit"] = "about a meter, see the tests of the room",
        ["meter-unknown"] = "about a meter, see the tests of the room",
        ["meter-virtual-read"] = "about a meter, see the tests of the room",
        ["meter-word"] = "about a meter, see the tests of the room",
        ["path-missing"] = "about the command line",
        ["push-field"] = "about readings on their way, see the tests of the room",
        ["push-json"] = "about readings on their way, see the tests of the room",
        ["push-line"] = "about readings on their way, see the tests of the room",
        ["push-time"] = "about readings on their way, see the tests of the room",
        ["push-too-much"] = "about readings on their way, see the tests of the room",
        ["push-value"] = "about readings on their way, see the tests of the room",
        ["quality-scheme-entry-wrong"] = "about the shipped schemes",
        ["readings-addition-wrong"] = "about readings, see the tests of the room",
        ["readings-block-damaged"] = "about readings, see the tests of the room",
        ["readings-closing-refused"] = "about readings, see the tests of the room",
        ["readings-settlement-wrong"] = "about readings, see the tests of the room",
        ["report-item-wrong"] = "about the shipped lists of required items",
        ["store-backup-damaged"] = "about a backup, see the tests of the room",
        ["store-facility-foreign"] = "about an account, see the tests of the room",
        ["store-period-unreadable"] = "about a request, see the tests of the room",
        ["store-table-unknown"] = "about a request, see the tests of the room",
        ["store-disk-full"] = "about a disk, see the tests of the room",
        ["store-reading-series"] = "about readings, see the tests of the room",
        ["store-reading-state"] = "about readings, see the tests of the room",
        ["store-reading-time"] = "about readings, see the tests of the room",
        ["store-retention-short"] = "about readings, see the tests of the room",
        ["store-inventory-closed"] = "about a database, see the tests of the room",
        ["store-inventory-name"] = "about the command line",
        ["store-inventory-unknown"] = "about the command line",
        ["store-month-closed"] = "about a database, see the tests of the room",
        ["store-not-empty"] = "about the command line",
        ["store-record-exists"] = "about a database, see the tests of the room",
        ["store-revision-conflict"] = "met by two people at once",
        ["text-too-long"] = "met on writing a workbook",
        ["too-many-faults"] = "comes together with the faults it cuts off",
    };

    public static TheoryData<string> Examples => [.. FaultExample.All];

    [Fact]
    public void A_code_is_declared_once()
    {
        var codes = FaultCatalogue.Faults.Select(found => (found.Room, found.Code.Id)).Concat(FaultCatalogue.Warnings.Select(found => (found.Room, found.Code.Id)));
        Breaches.None(codes.GroupBy(code => code.Id).Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(code => code.Room))}"));
    }

    [Fact]
    public void A_code_is_kebab_case_and_has_a_title_in_both_languages()
    {
        var titles = FaultCatalogue.Faults.Select(found => (found.Code.Id, found.Code.Title)).Concat(FaultCatalogue.Warnings.Select(found => (found.Code.Id, found.Code.Title)));
        Breaches.None(titles.Where(title => !Kebab().IsMatch(title.Id) || title.Title.En.Length == 0 || !title.Title.Zh.Any(c => c is >= '\u4e00' and <= '\u9fff'))
            .Select(title => title.Id));
    }

    [Fact]
    public void The_page_lists_what_the_assemblies_declare()
    {
        var path = Path.Combine(Repository.Root, FaultCatalogue.Page);
        var page = FaultCatalogue.Write();
        if (Environment.GetEnvironmentVariable("LINGTAN_UPDATE") == "1") File.WriteAllText(path, page);
        Assert.True(File.Exists(path) && File.ReadAllText(path) == page, $"{FaultCatalogue.Page} is out of date: run ./test --update Architecture");
    }

    [Fact]
    public void Every_code_that_a_user_can_provoke_has_an_example() =>
        Breaches.None(FaultCatalogue.Faults.Select(found => found.Code.Id).Where(code => !WithoutExample.ContainsKey(code) && !FaultExample.Exists(code)));

    [Theory]
    [MemberData(nameof(Examples), DisableDiscoveryEnumeration = true)]
    public void An_example_gives_its_code_and_nothing_else(string code)
    {
        var found = FaultExample.Run(code);
        Assert.Contains(FaultCatalogue.Faults, known => known.Code.Id == code);
        Assert.All(found, fault => Assert.Equal(code, fault.Code));
        Assert.NotEmpty(found);
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex Kebab();
}
