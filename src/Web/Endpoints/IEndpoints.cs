namespace Lingtan.Web;

/// <summary>Endpoints of one area; every implementation in this assembly is found and mapped beneath <c>/api/v1</c>.</summary>
public interface IEndpoints
{
    /// <summary>Maps the endpoints. Each says who may call it (see <see cref="AccessRules"/>).</summary>
    /// <param name="api">The group <c>/api/v1</c>.</param>
    void Map(IEndpointRouteBuilder api);
}
