using System.Xml.Linq;

namespace Lingtan.Architecture;

public sealed class RoomOrderTests
{
    [Fact]
    public void Every_room_stands_in_the_line()
    {
        var strangers = Repository.Rooms.Except(Repository.Line);
        Breaches.None(strangers);
    }

    [Fact]
    public void A_room_refers_only_to_rooms_on_its_left()
    {
        var wrong = from room in Repository.Rooms
                    from used in References(room)
                    where Place(used) >= Place(room) || (room == "Cli" && used == "Web")
                    select $"{room} refers to {used}";
        Breaches.None(wrong);
    }

    [Fact]
    public void Every_room_and_its_tests_are_in_the_solution()
    {
        var listed = XDocument.Parse(Repository.Read("Lingtan.slnx")).Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value).ToHashSet();
        var missing = new[] { "src", "tests", "bench" }.SelectMany(folder => Repository.Files(folder, ".csproj"))
            .Where(project => !listed.Contains(project));
        Breaches.None(missing);
    }

    [Fact]
    public void Every_room_has_its_tests()
    {
        var without = Repository.Rooms.Where(room => !Repository.Files($"tests/{room}.Tests", "Tests.cs").Any());
        Breaches.None(without);
    }

    private static int Place(string room) => Repository.Line.ToList().IndexOf(room);

    private static IEnumerable<string> References(string room) =>
        XDocument.Parse(Repository.Read($"src/{room}/{room}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
