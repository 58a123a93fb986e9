namespace Lingtan.Architecture;

public sealed class MirrorTests
{
    [Fact]
    public void Test_folders_stand_where_the_folders_of_the_room_stand()
    {
        var wrong = from room in Repository.Rooms
                    from file in Repository.Files($"tests/{room}.Tests", "Tests.cs")
                    let folder = Path.GetDirectoryName(file)!.Replace('\\', '/').Replace($"tests/{room}.Tests", $"src/{room}", StringComparison.Ordinal)
                    where !Directory.Exists(Path.Combine(Repository.Root, folder))
                    select file;
        Breaches.None(wrong);
    }

    [Fact]
    public void A_test_file_is_named_after_what_it_tests()
    {
        var wrong = from room in Repository.Rooms
                    let concepts = Concepts(room)
                    from file in Repository.Files($"tests/{room}.Tests", "Tests.cs")
                    let name = Path.GetFileName(file)
                    where !concepts.Any(concept => name.StartsWith(concept, StringComparison.Ordinal))
                    select file;
        Breaches.None(wrong);
    }

    [Fact]
    public void Every_folder_of_a_room_is_tested()
    {
        var wrong = from room in Repository.Rooms
                    from folder in Repository.Files($"src/{room}", ".cs").Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/')).Distinct()
                    let tests = folder.Replace($"src/{room}", $"tests/{room}.Tests", StringComparison.Ordinal)
                    where !Repository.Files(tests, "Tests.cs").Any()
                    select folder;
        Breaches.None(wrong);
    }

    // Files, folders and types of the room; a test of a whole room starts with the room's name.
    private static HashSet<string> Concepts(string room) =>
        Repository.Files($"src/{room}", ".cs").SelectMany(file => Syntax.TopLevelTypes(file)
                .Append(Path.GetFileName(file).Split('.')[0]).Append(Path.GetFileName(Path.GetDirectoryName(file)!)))
            .Append(room).ToHashSet();
}
